import { useLingui } from '@lingui/react/macro'
import { Outlet, useLocation, useMatches, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { LinkProvider } from '../kit/link.tsx'
import { Ground } from '../kit/paving.tsx'
import { TimeZoneContext } from '../kit/time.tsx'
import { ToastRegion } from '../kit/toast.tsx'
import { allOnDevice } from './client/on-device.ts'
import { Header } from './header.tsx'
import { InsecurePage } from './insecure-page.tsx'
import { keepLive } from './live.ts'
import { OfflineBar } from './offline-bar.tsx'
import { closePart, dropPart, openPart, useOpenPart } from './open-part.ts'
import { RouterAnchor } from './router-anchor.tsx'
import { useSession } from './session.ts'
import styles from './shell.module.css'
import { Composer, fetchPartsAhead, Palette, ShortcutSheet, Unsent } from './shell-parts.ts'
import { useShortcut } from './shortcuts.ts'
import { TabBar } from './tab-bar.tsx'
import { useRowKeys } from './use-row-keys.ts'

/** What stands around every page. */
export function Shell() {
  const { t } = useLingui()
  const router = useRouter()
  const navigate = useCallback((href: string) => void router.navigate({ href }), [router])
  const pathname = useLocation({ select: (location) => location.pathname })
  const { organisation, viewer } = useSession()
  const who = useMatches({ select: (matches) => matches.at(-1)?.staticData.who })
  // a session that ended has not led to the sign-in page yet: what needs a viewer is not drawn without one
  const mayStay = viewer !== null || who !== 'viewer'
  const isGreeting = pathname === '/' || who === 'visitor' || who === 'setup'
  const timeZone = viewer?.timeZone ?? organisation?.timeZone ?? 'Europe/Amsterdam'
  return (
    <TimeZoneContext value={timeZone}>
      <LinkProvider anchor={RouterAnchor} navigate={navigate}>
        <a className={styles.skip} href="#content">
          {t`Skip to the content`}
        </a>
        <Header />
        <OfflineBar />
        {isGreeting && <Ground className={styles.ground} />}
        <main className={styles.main} id="content" tabIndex={-1}>
          {!window.isSecureContext ? <InsecurePage /> : mayStay && <Outlet />}
        </main>
        {viewer && <TabBar />}
        {viewer && <LiveConnection key={viewer.id} />}
        {viewer && <ViewerShortcuts />}
        {viewer && <UnsentAtStart key={`unsent ${viewer.id}`} accountId={viewer.id} />}
        {viewer && <OpenPart />}
        <ToastRegion />
      </LinkProvider>
    </TimeZoneContext>
  )
}

/** One event stream a tab, for as long as this person is signed in. */
function LiveConnection() {
  useEffect(keepLive, [])
  return null
}

function UnsentAtStart({ accountId }: { accountId: string }) {
  const [isThere] = useState(() => ['post ', 'comment '].some((name) => allOnDevice(accountId, name).length > 0))
  return isThere && <Unsent />
}

function OpenPart() {
  const part = useOpenPart()
  useEffect(() => dropPart, [])
  useEffect(() => {
    const timer = setTimeout(() => void fetchPartsAhead(), 2500)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      {part === 'palette' && <Palette onClose={closePart} />}
      {part === 'composer' && <Composer onClose={closePart} />}
      {part === 'shortcuts' && <ShortcutSheet onClose={closePart} />}
    </>
  )
}

function ViewerShortcuts() {
  const { t } = useLingui()
  const router = useRouter()
  const goTo = (href: string) => () => void router.navigate({ href })
  useShortcut('mod+k', t`Search`, () => openPart('palette'))
  useShortcut('/', t`Search`, () => openPart('palette'))
  useShortcut('n', t`Write something new`, () => openPart('composer'))
  useShortcut('?', t`Show all keys`, () => openPart('shortcuts'))
  useShortcut('g h', t`To the square`, goTo('/'))
  useShortcut('g g', t`To the groups`, goTo('/groups'))
  useShortcut('g p', t`To the people`, goTo('/people'))
  useShortcut('g n', t`To the notifications`, goTo('/notifications'))
  useRowKeys()
  return null
}
