import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import {
  Bell,
  Bookmark,
  CircleQuestionMark,
  CircleUserRound,
  Compass,
  Keyboard,
  Languages,
  LogOut,
  Monitor,
  Moon,
  PenLine,
  Search,
  Settings,
  Sun,
  UsersRound,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { lateWindow } from '../kit/late-window.tsx'
import { toast } from '../kit/toast.tsx'
import { openComposer } from '../posts/index.ts'
import { type Command, SearchPalette } from '../search/palette.tsx'
import { chooseLanguage } from './choose-language.ts'
import { type Language, languages } from './language.ts'
import { openPart } from './open-part.ts'
import { usePlaces } from './places.tsx'
import { useViewer } from './session.ts'
import { chooseTheme, useTheme } from './theme.ts'
import { useSignOut } from './use-sign-out.ts'

const StartGroupDialog = lateWindow(() =>
  import('../groups/start-group-dialog.tsx').then((module) => module.StartGroupDialog),
)

/** The palette with everything this person can go to and do from here. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { id } = useViewer()
  const [isStarting, setStarting] = useState(false)
  const pages = usePages()
  const actions = useActions(() => setStarting(true))
  if (isStarting) return <StartGroupDialog isOpen onClose={onClose} />
  return <SearchPalette accountId={id} pages={pages} actions={actions} onClose={onClose} />
}

function usePages(): Command[] {
  const { t } = useLingui()
  const router = useRouter()
  const { id } = useViewer()
  const places = usePlaces()
  const to = (href: string, label: string, icon: ReactNode, also = ''): Command => ({
    id: `page:${href}`,
    label,
    icon,
    also,
    run: () => void router.navigate({ href }),
  })
  return [
    ...places.map(({ href, name }) => to(href, name, <Compass />)),
    to('/search', t`Search page`, <Search />),
    to('/notifications', t`Notifications`, <Bell />, t`inbox`),
    to('/bookmarks', t`Bookmarks`, <Bookmark />, t`saved`),
    to('/drafts', t`Drafts`, <PenLine />),
    to(`/people/${id}`, t`Your profile`, <CircleUserRound />),
    to('/settings', t`Settings`, <Settings />, t`password preferences account`),
  ]
}

function useActions(startGroup: () => void): Command[] {
  const { t, i18n } = useLingui()
  const theme = useTheme()
  const signOut = useSignOut()
  const themes = [
    { value: 'light', label: t`Light appearance`, icon: <Sun /> },
    { value: 'dark', label: t`Dark appearance`, icon: <Moon /> },
    { value: 'system', label: t`Appearance as on this device`, icon: <Monitor /> },
  ] as const
  return [
    {
      id: 'do:post',
      label: t`Write something new`,
      icon: <PenLine />,
      also: t`post share message`,
      keys: 'n',
      run: () => openComposer(),
    },
    {
      id: 'do:ask',
      label: t`Ask a question`,
      icon: <CircleQuestionMark />,
      run: () => openComposer({ kind: 'question' }),
    },
    { id: 'do:start-group', label: t`Start a group`, icon: <UsersRound />, also: t`new`, stays: true, run: startGroup },
    ...themes
      .filter(({ value }) => value !== theme)
      .map(({ value, label, icon }) => ({
        id: `do:theme-${value}`,
        label,
        icon,
        also: t`theme`,
        run: () => chooseTheme(value),
      })),
    ...(Object.keys(languages) as Language[])
      .filter((language) => language !== i18n.locale)
      .map((language) => ({
        id: `do:language-${language}`,
        label: languages[language],
        icon: <Languages />,
        also: t`language`,
        run: () =>
          void chooseLanguage(language).catch(() => toast({ text: t`Your language is kept on this device only.` })),
      })),
    { id: 'do:keys', label: t`Show all keys`, icon: <Keyboard />, keys: '?', run: () => openPart('shortcuts') },
    { id: 'do:sign-out', label: t`Sign out`, icon: <LogOut />, run: () => void signOut() },
  ]
}
