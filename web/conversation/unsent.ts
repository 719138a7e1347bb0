import type { RichTextDocument } from '../../contract/rich-text-document.ts'

const kept = new Map<string, RichTextDocument>()

/** What somebody was writing beneath an item or a comment when they left the page, until the tab closes. */
export const unsentOf = (place: string) => kept.get(place)
export const keepUnsent = (place: string, body: RichTextDocument | null) =>
  void (body ? kept.set(place, body) : kept.delete(place))
