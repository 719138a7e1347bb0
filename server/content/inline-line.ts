import type { Inline, Mark } from '../../contract/rich-text-document.ts'

/** Collects the inside of one paragraph the way a browser lays it out: blanks collapse, edges are bare. */
export function inlineLine() {
  let nodes: Inline[] = []

  const endsBlank = () => {
    const last = nodes.at(-1)
    return last === undefined || last.type === 'hardBreak' || (last.type === 'text' && last.text.endsWith(' '))
  }

  return {
    /** Adds words with their marks; neighbours with the same marks become one node. */
    add(text: string, marks: readonly Mark[]): void {
      const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ')
      const words = endsBlank() ? collapsed.replace(/^ /, '') : collapsed
      if (words === '') return
      const last = nodes.at(-1)
      if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += words
      else
        nodes.push(marks.length > 0 ? { type: 'text', text: words, marks: [...marks] } : { type: 'text', text: words })
    },

    breakLine(): void {
      trimEnd(nodes)
      nodes.push({ type: 'hardBreak' })
    },

    /** Hands over what was collected, without blank edges, and starts afresh. */
    take(): Inline[] {
      for (let last = nodes.at(-1); last !== undefined; last = nodes.at(-1)) {
        trimEnd(nodes)
        if (nodes.at(-1)?.type !== 'hardBreak') break
        nodes.pop()
      }
      const first = nodes.findIndex((node) => node.type !== 'hardBreak')
      const taken = first > 0 ? nodes.slice(first) : nodes
      nodes = []
      return taken
    },
  }
}

function trimEnd(nodes: Inline[]): void {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return
  last.text = last.text.trimEnd()
  if (last.text === '') nodes.pop()
}
