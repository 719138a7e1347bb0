import { useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { Bell, CircleUserRound, House, Plus, Users } from 'lucide-react'
import { Anchor } from '../kit/link.tsx'
import { useHasNews } from '../notifications/use-has-news.ts'
import { openPart } from './open-part.ts'
import { OwnMenu } from './own-menu.tsx'
import { isWithin } from './places.tsx'
import styles from './tab-bar.module.css'

/** The bar at the bottom of a phone, within reach of one thumb. */
export function TabBar() {
  const { t } = useLingui()
  const pathname = useLocation({ select: (location) => location.pathname })
  const hasNews = useHasNews()
  const current = (href: string) => (isWithin(pathname, href) ? 'page' : undefined)
  return (
    <nav className={styles.bar} aria-label={t`Main menu on the phone`}>
      <Anchor href="/" aria-current={current('/')}>
        <House />
        {t`Square`}
      </Anchor>
      <Anchor href="/groups" aria-current={current('/groups')}>
        <Users />
        {t`Groups`}
      </Anchor>
      <button type="button" className={styles.make} aria-haspopup="dialog" onClick={() => openPart('composer')}>
        <span className={styles.plus}>
          <Plus />
        </span>
        {t`Share`}
      </button>
      <Anchor href="/notifications" aria-current={current('/notifications')}>
        <Bell />
        {hasNews && <span className={styles.dot} />}
        {t`Notifications`}
        {hasNews && <span className={styles.unseen}>{t`, there is something new`}</span>}
      </Anchor>
      <OwnMenu
        placement="top end"
        places
        trigger={
          <button type="button">
            <CircleUserRound />
            {t`You`}
          </button>
        }
      />
    </nav>
  )
}
