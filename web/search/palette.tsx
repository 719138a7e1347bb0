import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData } from '@tanstack/react-query'
import { History, Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useRead } from '../app/client/query.ts'
import { Dialog, Kbd, type Option, type OptionGroup, PaletteField, preloadDialog, useNavigateTo } from '../kit/index.ts'
import { searchAddress } from './addresses.ts'
import styles from './palette.module.css'
import { type Pick, remembered, rememberPick, rememberSearch } from './remembered.ts'
import { useFoundOptions } from './use-found-options.tsx'
import { useSettled } from './use-settled.ts'

// Whoever fetches the palette ahead wants it to open at once, window and all.
preloadDialog()

/** A page to go to or something to do, from the palette. */
export interface Command {
  id: string
  label: string
  icon: ReactNode
  /** Other words under which it should be found. */
  also?: string
  keys?: string
  /** It goes on in the palette's place: whoever gave it closes. */
  stays?: boolean
  run: () => void
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Every typed word begins a word of the command. */
function fits({ label, also = '' }: Command, text: string): boolean {
  const words = folded(`${label} ${also}`).split(/[^\p{L}\p{N}]+/u)
  return folded(text)
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed)))
}

/**
 * Search at one's fingertips: people, groups, items, pages and actions in one list that is steered from the field. What
 * was chosen last comes first; that is kept on this device, per account.
 */
export function SearchPalette({
  accountId,
  pages,
  actions,
  onClose,
}: {
  accountId: string
  pages: readonly Command[]
  actions: readonly Command[]
  onClose: () => void
}) {
  const { t } = useLingui()
  const navigate = useNavigateTo()
  const [text, setText] = useState('')
  const [memory] = useState(() => remembered(accountId))
  const typed = text.trim()
  const q = useSettled(typed.slice(0, 200), 120)
  const { data, isPlaceholderData, isError } = useRead(
    'searchEverything',
    { q },
    { enabled: q.length > 1, placeholderData: keepPreviousData, staleTime: 30_000 },
  )
  const found = useFoundOptions(typed.length > 1 && q.length > 1 ? data : undefined, memory.picks)
  const isCurrent = data !== undefined && q === typed && !isPlaceholderData

  const optionOf = ({ id, label, icon, keys }: Command): Option => ({
    id,
    lead: icon,
    label,
    end: keys && <Kbd>{keys}</Kbd>,
  })
  const lastOf = ({ id, label }: Pick): Option[] => {
    const command = [...pages, ...actions].find((one) => one.id === id)
    if (command) return [optionOf(command)]
    return label ? [{ id, lead: <History />, label }] : []
  }
  const last = memory.picks.flatMap(lastOf).slice(0, 5)
  const isLast = new Set(last.map((option) => option.id))
  const others = (commands: readonly Command[]) => commands.filter(({ id }) => !isLast.has(id)).map(optionOf)
  const lately = (commands: readonly Command[]) => {
    const place = ({ id }: Command) => memory.picks.findIndex((pick) => pick.id === id) + 1 || memory.picks.length + 1
    return commands.filter((command) => fits(command, typed)).toSorted((a, b) => place(a) - place(b))
  }

  const groups: OptionGroup[] = (
    typed
      ? [
          ...found.groups,
          { id: 'commands', label: t`Go and do`, options: lately([...pages, ...actions]).map(optionOf) },
          {
            id: 'all',
            label: t`Search`,
            options: [{ id: 'all', lead: <Search />, label: t`Search everything for “${typed}”` }],
          },
        ]
      : [
          { id: 'last', label: t`Used last`, options: last },
          {
            id: 'searches',
            label: t`Searched lately`,
            options: memory.searches
              .slice(0, 3)
              .map((search) => ({ id: `search:${search}`, lead: <Search />, label: search })),
          },
          { id: 'pages', label: t`Go to`, options: others(pages) },
          { id: 'actions', label: t`Do`, options: others(actions) },
        ]
  ).filter((group) => group.options.length > 0)

  const search = (words: string) => {
    rememberSearch(accountId, words)
    onClose()
    navigate(searchAddress(words))
  }
  const pick = (id: string) => {
    if (id === 'all') return search(typed)
    if (id.startsWith('search:')) return search(id.slice('search:'.length))
    const command = [...pages, ...actions].find((one) => one.id === id)
    const place = found.places.get(id) ?? memory.picks.find((one) => one.id === id)
    if (!command?.stays) onClose()
    if (command) {
      rememberPick(accountId, { id })
      command.run()
    } else if (place?.href) {
      rememberPick(accountId, place)
      navigate(place.href)
    }
  }

  return (
    <Dialog isOpen width="palette" title={t`Search`} onClose={onClose}>
      <div className={styles.inside}>
        <PaletteField
          label={t`Search for anything or anyone`}
          placeholder={t`A name, a group, a word, a page`}
          text={text}
          onText={setText}
          groups={groups}
          onPick={pick}
        >
          {isError && typed.length > 1 ? (
            <Trans>Searching does not work right now. Pages and actions do.</Trans>
          ) : typed.length > 1 && isCurrent && found.groups.length === 0 ? (
            <Trans>No name, group or title like this. Enter looks in all texts.</Trans>
          ) : null}
        </PaletteField>
      </div>
      <p className={styles.keys} aria-hidden="true">
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Trans>choose</Trans> <Kbd>↵</Kbd> <Trans>open</Trans> <Kbd>Esc</Kbd>{' '}
        <Trans>close</Trans>
      </p>
    </Dialog>
  )
}
