import { useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { Bell, Languages, Search } from 'lucide-react'
import { Avatar } from '../kit/avatar.tsx'
import { IconButton, IconLink } from '../kit/icon-button.tsx'
import { Anchor } from '../kit/link.tsx'
import { VisuallyHidden } from '../kit/type.tsx'
import { useHasNews } from '../notifications/use-has-news.ts'
import styles from './header.module.css'
import { openPart } from './open-part.ts'
import { OwnMenu } from './own-menu.tsx'
import { isWithin, usePlaces } from './places.tsx'
import { useSession, type Viewer } from './session.ts'
import { isMac } from './shortcuts.ts'
import { Wordmark } from './wordmark.tsx'

/** The bar on top: whose square this is, where one can go, search, what is new, and one's own menu. */
export function Header() {
  const { t } = useLingui()
  const { viewer } = useSession()
  return (
    <header className={styles.top}>
      <div className={styles.page}>
        <Wordmark />
        {viewer ? (
          <ViewerParts viewer={viewer} />
        ) : (
          <span className={styles.push}>
            <OwnMenu
              placement="bottom end"
              trigger={<IconButton label={t`Language and appearance`} icon={<Languages />} />}
            />
          </span>
        )}
      </div>
    </header>
  )
}

function ViewerParts({ viewer }: { viewer: Viewer }) {
  const { t } = useLingui()
  const pathname = useLocation({ select: (location) => location.pathname })
  const places = usePlaces()
  const { name } = viewer
  const hasNews = useHasNews()
  return (
    <>
      <nav className={styles.nav} aria-label={t`Main menu`}>
        {places.map(({ href, name }) => (
          <Anchor key={href} href={href} aria-current={isWithin(pathname, href) ? 'page' : undefined}>
            {name}
          </Anchor>
        ))}
      </nav>
      <span className={styles.push} />
      <button
        type="button"
        className={styles.seek}
        aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
        aria-haspopup="dialog"
        onClick={() => openPart('palette')}
      >
        <Search />
        <span className={styles.seekWords}>{t`Search for anything or anyone`}</span>
        <span className={styles.kbd} aria-hidden="true">
          {isMac ? '⌘ K' : 'Ctrl K'}
        </span>
      </button>
      <IconLink
        className={styles.deskOnly}
        href="/notifications"
        dot={hasNews}
        label={hasNews ? t`Notifications, there is something new` : t`Notifications`}
        icon={<Bell />}
      />
      <span className={styles.deskOnly}>
        <OwnMenu
          placement="bottom end"
          trigger={
            <button type="button" className={styles.me}>
              <Avatar id={viewer.id} name={viewer.name} photo={viewer.photo} size="sm" />
              <VisuallyHidden>
                {name}, {t`your menu`}
              </VisuallyHidden>
            </button>
          }
        />
      </span>
    </>
  )
}
