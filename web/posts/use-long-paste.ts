import { useRef, useState } from 'react'
import type { RichTextDocument } from '../../contract/rich-text-document.ts'

interface LongPaste {
  text: string
  /** What was written before it came in. */
  before: RichTextDocument
  /** With it, as long as nothing else has changed. */
  after: RichTextDocument
}

/**
 * After a long text was pasted: whether it had better be a file. The offer stands until something else is written, so
 * that taking it can never take away words.
 */
export function useLongPaste(body: RichTextDocument, onBody: (body: RichTextDocument) => void) {
  const coming = useRef<string | null>(null)
  const [pasted, setPasted] = useState<LongPaste | null>(null)
  return {
    onLongPaste: (text: string) => {
      coming.current = text
    },
    /** Takes each change of the text. */
    write: (next: RichTextDocument) => {
      if (coming.current !== null) setPasted({ text: coming.current, before: body, after: next })
      coming.current = null
      onBody(next)
    },
    isOffered: pasted?.after === body,
    /** Takes it out of the text again; gives it as a file. */
    take: (name: string): File[] => {
      if (!pasted) return []
      onBody(pasted.before)
      setPasted(null)
      return [new File([pasted.text], name, { type: 'text/plain' })]
    },
  }
}
