import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { normaliseTag } from '../../../../contract/normalise-tag.ts'
import type { RichTextSearches } from '../rich-text-editor-props.ts'
import { searchEmoji } from './emoji-search.ts'
import { type Trigger, type TriggerKind, triggerAt } from './trigger.ts'

export type Suggestion = {
  key: string
  label: string
  detail?: string | undefined
  picture?: ReactNode
  /** What takes the place of the sign and the words behind it. */
  content: { type: string; attrs?: Record<string, string>; text?: string }
}
export type Suggestions = {
  trigger: Trigger | null
  items: Suggestion[]
  /** For which sign and words the items are; null while they are asked for. */
  answered: string | null
  active: number
  choose: (index: number) => void
  setActive: (index: number) => void
  /** Handles a key for the open list. True where it did. */
  onKey: (event: KeyboardEvent) => boolean
}

const most = 8
const isSame = (one: Trigger | null, other: Trigger | null): boolean =>
  one?.kind === other?.kind && one?.query === other?.query && one?.from === other?.from

/** Follows the cursor: which sign is typed, what may follow it, and which of those is chosen. */
export function useSuggestions(editor: Editor | null, searches: RichTextSearches): Suggestions {
  const { i18n } = useLingui()
  const [trigger, setTrigger] = useState<Trigger | null>(null)
  const [found, setFound] = useState<{ for: string; items: Suggestion[] }>({ for: '', items: [] })
  const [active, setActive] = useState(0)
  // Escape closes the list for this sign only; a sign elsewhere opens it anew.
  const dismissed = useRef<{ kind: TriggerKind; from: number } | null>(null)
  const asked = useRef(searches)
  asked.current = searches

  useEffect(() => {
    if (!editor) return
    const follow = () => {
      const next = editor.isFocused && editor.isEditable ? triggerAt(editor.state) : null
      if (dismissed.current && (next?.kind !== dismissed.current.kind || next.from !== dismissed.current.from)) {
        dismissed.current = null
      }
      const shown = dismissed.current ? null : next
      setTrigger((present) => (isSame(present, shown) ? present : shown))
    }
    const close = () => setTrigger(null)
    editor.on('transaction', follow)
    editor.on('blur', close)
    return () => {
      editor.off('transaction', follow)
      editor.off('blur', close)
    }
  }, [editor])

  useEffect(() => {
    if (!trigger) return
    let isLate = false
    const { kind, query } = trigger
    const ask = async () => {
      const items = await find(kind, query.trim(), asked.current, i18n.locale).catch(() => [])
      if (isLate) return
      setFound({ for: keyOf(trigger), items })
      setActive(0)
    }
    // Long enough that a fast writer asks once, short enough that nobody waits for it.
    const timer = setTimeout(() => void ask(), kind === 'emoji' ? 0 : 120)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [trigger, i18n.locale])

  const isAnswered = trigger !== null && found.for === keyOf(trigger)
  // While the next letter is asked for, the answers to the last one stay, so that the list does not flicker.
  const isNear = trigger !== null && found.for.startsWith(`${trigger.kind} ${trigger.from} `)
  const items = isNear ? found.items : []

  const choose = useCallback(
    (index: number) => {
      const item = items[index]
      if (!editor || !trigger || !item) return
      editor
        .chain()
        .focus()
        .insertContentAt({ from: trigger.from, to: editor.state.selection.to }, [
          item.content,
          { type: 'text', text: ' ' },
        ])
        .run()
      setTrigger(null)
    },
    [editor, trigger, items],
  )

  const onKey = (event: KeyboardEvent): boolean => {
    if (!trigger || items.length === 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return false
    if (event.key === 'Escape') {
      dismissed.current = { kind: trigger.kind, from: trigger.from }
      setTrigger(null)
    } else if (event.key === 'ArrowDown') setActive((active + 1) % items.length)
    else if (event.key === 'ArrowUp') setActive((active - 1 + items.length) % items.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && isAnswered) choose(active)
    else return false
    return true
  }

  return { trigger, items, answered: isAnswered ? found.for : null, active, choose, setActive, onKey }
}

const keyOf = ({ kind, from, query }: Trigger): string => `${kind} ${from} ${query}`

async function find(
  kind: TriggerKind,
  query: string,
  searches: RichTextSearches,
  locale: string,
): Promise<Suggestion[]> {
  if (kind === 'emoji') {
    return (await searchEmoji(query, locale, most)).map(({ unicode, label }) => ({
      key: unicode,
      label,
      picture: unicode,
      content: { type: 'text', text: unicode },
    }))
  }
  if (kind === 'people') {
    return ((await searches.searchPeople?.(query)) ?? []).slice(0, most).map(({ personId, name, detail, picture }) => ({
      key: personId,
      label: name,
      detail,
      picture,
      content: { type: 'mention', attrs: { personId, label: name } },
    }))
  }
  const typed = normaliseTag(query)
  const known = ((await searches.searchTags?.(query)) ?? []).slice(0, most)
  // What was typed may always be chosen too, so that a new tag can be made.
  const isNew = typed !== null && known.every(({ tag }) => tag !== typed)
  return [...known, ...(isNew ? [{ tag: typed, detail: undefined }] : [])].map(({ tag, detail }) => ({
    key: tag,
    label: `#${tag}`,
    detail,
    content: { type: 'tag', attrs: { tag, label: tag } },
  }))
}
