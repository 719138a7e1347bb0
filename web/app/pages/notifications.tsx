import { useLingui } from '@lingui/react/macro'
import { Inbox, NotificationSettings } from '../../notifications/index.ts'
import { usePageTitle } from '../page-title.ts'

export function NotificationsPage() {
  const { t } = useLingui()
  usePageTitle(t`Notifications`)
  return <Inbox />
}

export function NotificationSettingsPage() {
  const { t } = useLingui()
  usePageTitle(t`Choose your notifications`)
  return <NotificationSettings />
}
