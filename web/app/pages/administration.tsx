import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Accounts } from '../../identity/accounts.tsx'
import { Organisation } from '../../identity/organisation.tsx'
import { Outbox } from '../../identity/outbox.tsx'
import { classNames, TabLinks } from '../../kit/index.ts'
import { NotFound } from '../not-found.tsx'
import { usePageTitle } from '../page-title.ts'
import { renewSession, useSession } from '../session.ts'
import { drawTheme } from '../theme-sheet.ts'
import styles from './administration.module.css'

type Place = 'accounts' | 'employees' | 'organisation' | 'import' | 'outbox'

/** The administrator's pages, side by side. For others they do not exist. `wide` for a page with a table in it. */
export function Administration({
  current,
  wide = false,
  children,
}: {
  current: Place
  wide?: boolean
  children: ReactNode
}) {
  const { t } = useLingui()
  const { viewer } = useSession()
  if (viewer?.role !== 'administrator') return <NotFound />
  const tabs = [
    { id: 'accounts', label: t`Accounts`, href: '/admin/accounts' },
    { id: 'employees', label: t`Import employees`, href: '/employee-import' },
    { id: 'organisation', label: t`Organisation`, href: '/admin/organisation' },
    { id: 'import', label: t`Import a community`, href: '/admin/import' },
    { id: 'outbox', label: t`Mail`, href: '/admin/outbox' },
  ] as const
  return (
    <>
      <TabLinks
        className={classNames(styles.tabs, wide && styles.wide)}
        label={t`Administration`}
        current={current}
        tabs={tabs}
      />
      {children}
    </>
  )
}

export function AccountsPage() {
  const { t } = useLingui()
  usePageTitle(t`Accounts`)
  const { organisation } = useSession()
  return (
    <Administration current="accounts">
      <Accounts organisation={organisation?.name ?? 'Plein'} />
    </Administration>
  )
}

export function OrganisationPage() {
  const { t } = useLingui()
  usePageTitle(t`Organisation`)
  return (
    <Administration current="organisation">
      <Organisation onChanged={drawAnew} />
    </Administration>
  )
}

export function OutboxPage() {
  const { t } = useLingui()
  usePageTitle(t`Mail that stayed here`)
  return (
    <Administration current="outbox">
      <Outbox />
    </Administration>
  )
}

/** In development anyone may read the mail: there may be nobody to sign in with yet. */
export function DevelopmentOutboxPage() {
  const { t } = useLingui()
  usePageTitle(t`Mail that stayed here`)
  return <Outbox />
}

async function drawAnew() {
  await renewSession()
  drawTheme()
}
