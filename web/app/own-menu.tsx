import { useLingui } from '@lingui/react/macro'
import {
  Bookmark,
  CircleQuestionMark,
  CircleUserRound,
  ContactRound,
  Drama,
  Keyboard,
  Languages,
  LogOut,
  Monitor,
  Moon,
  Newspaper,
  PenLine,
  Settings,
  ShieldCheck,
  Sun,
} from 'lucide-react'
import type { ComponentProps, ReactElement } from 'react'
import { Menu, type MenuEntry, type MenuPlacement } from '../kit/menu.tsx'
import { toast } from '../kit/toast.tsx'
import { chooseLanguage } from './choose-language.ts'
import { type Language, languages } from './language.ts'
import { openPart } from './open-part.ts'
import { usePlaces } from './places.tsx'
import { useSession } from './session.ts'
import { chooseTheme, useTheme } from './theme.ts'
import { useSignOut } from './use-sign-out.ts'

/**
 * One's own menu: profile, what one keeps and writes, settings, language, light or dark, keys, and the way out. `places`
 * puts those of the main navigation on top that the bar of a phone has no room for.
 */
export function OwnMenu({
  trigger,
  placement,
  places = false,
}: {
  trigger: ReactElement<ComponentProps<'button'>>
  placement: MenuPlacement
  places?: boolean
}) {
  const { t } = useLingui()
  const elsewhere = usePlaceEntries()
  const entries = useEntries()
  return (
    <Menu
      label={t`Your menu`}
      trigger={trigger}
      placement={placement}
      entries={places ? [...elsewhere, 'line', ...entries] : entries}
    />
  )
}

const placeIcons: Record<string, ReactElement> = {
  '/people': <ContactRound />,
  '/questions': <CircleQuestionMark />,
  '/news': <Newspaper />,
}

function usePlaceEntries(): MenuEntry[] {
  return usePlaces().flatMap(({ href, name }) => {
    const icon = placeIcons[href]
    return icon ? [{ id: href, label: name, icon, href }] : []
  })
}

function useEntries(): MenuEntry[] {
  const { t, i18n } = useLingui()
  const { viewer, organisation } = useSession()
  const theme = useTheme()
  const signOut = useSignOut()
  const themes = [
    { value: 'system', label: t`As on this device`, icon: <Monitor /> },
    { value: 'light', label: t`Light`, icon: <Sun /> },
    { value: 'dark', label: t`Dark`, icon: <Moon /> },
  ] as const
  const own: MenuEntry[] = []
  if (viewer) {
    own.push({ id: 'profile', label: t`Your profile`, icon: <CircleUserRound />, href: `/people/${viewer.id}` })
    own.push({ id: 'saved', label: t`Saved`, icon: <Bookmark />, href: '/bookmarks' })
    own.push({ id: 'drafts', label: t`Drafts`, icon: <PenLine />, href: '/drafts' })
    own.push({ id: 'settings', label: t`Settings`, icon: <Settings />, href: '/settings' })
  }
  if (viewer?.role === 'administrator') {
    own.push({ id: 'admin', label: t`Administration`, icon: <ShieldCheck />, href: '/admin/accounts' })
  }
  if (viewer && organisation?.demo) {
    own.push({ id: 'demo', label: t`Look as somebody else`, icon: <Drama />, href: '/demo' })
  }
  const keys: MenuEntry[] = matchMedia('(hover: hover)').matches
    ? [{ id: 'keys', label: t`Keys`, icon: <Keyboard />, shortcut: '?', onAction: () => openPart('shortcuts') }]
    : []
  return [
    ...own,
    ...(own.length > 0 ? (['line'] as const) : []),
    ...(Object.keys(languages) as Language[]).map((language) => ({
      id: language,
      label: languages[language],
      icon: <Languages />,
      selected: i18n.locale === language,
      onAction: () =>
        void chooseLanguage(language).catch(() => toast({ text: t`Your language is kept on this device only.` })),
    })),
    'line',
    ...themes.map(({ value, label, icon }) => ({
      id: value,
      label,
      icon,
      selected: theme === value,
      onAction: () => chooseTheme(value),
    })),
    ...(viewer
      ? ([
          'line',
          ...keys,
          { id: 'sign-out', label: t`Sign out`, icon: <LogOut />, onAction: () => void signOut() },
        ] as const)
      : []),
  ]
}
