import type { EditorState } from '@tiptap/pm/state'

export type TriggerKind = 'people' | 'tags' | 'emoji'
/** A sign and what was typed behind it, at the cursor: `@wim` from 5 to 9. */
export type Trigger = { kind: TriggerKind; query: string; from: number; to: number }

const before = String.raw`(?:^|[\s(\ufffc])`
const triggers: [TriggerKind, RegExp][] = [
  // Names have spaces: three words are followed, and the list closes by itself where nobody is called that.
  ['people', new RegExp(String.raw`${before}@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3} ?)$`, 'u')],
  ['tags', new RegExp(String.raw`${before}#([\p{L}\p{N}][\p{L}\p{N}\p{M}+#._-]{0,49})$`, 'u')],
  ['emoji', new RegExp(String.raw`${before}:([\p{L}][\p{L}\p{N}_+-]{1,29})$`, 'u')],
]

/** What is being asked for at the cursor, or null. */
export function triggerAt(state: EditorState): Trigger | null {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null
  if ($from.marks().some((mark) => mark.type.name === 'code')) return null
  const start = Math.max(0, $from.parentOffset - 100)
  const text = $from.parent.textBetween(start, $from.parentOffset, '\n', (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
  )
  for (const [kind, pattern] of triggers) {
    const query = pattern.exec(text)?.[1]
    if (query !== undefined) return { kind, query, from: $from.pos - query.length - 1, to: $from.pos }
  }
  return null
}
