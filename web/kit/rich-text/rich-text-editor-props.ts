import type { ReactNode, Ref } from 'react'
import type { RichTextDocument } from '../../../contract/rich-text-document.ts'

export type PersonSuggestion = { personId: string; name: string; detail?: string | undefined; picture?: ReactNode }
export type TagSuggestion = { tag: string; detail?: string | undefined }

export type RichTextSearches = {
  /** People by the letters typed behind `@`; none yet (an empty string) asks for the likeliest. */
  searchPeople?: ((query: string) => Promise<readonly PersonSuggestion[]>) | undefined
  /** Tags by the letters typed behind `#`, normalised. */
  searchTags?: ((query: string) => Promise<readonly TagSuggestion[]>) | undefined
}

export type RichTextEditorHandle = {
  /** Puts the cursor at the end, or where it was. */
  focus: () => void
  /** Puts words where the cursor is, as typed: never as mark-up. */
  insertText: (text: string) => void
}

export type RichTextEditorProps = RichTextSearches & {
  /** What the field is for, read aloud. The visible label goes in `labelledBy` instead, where there is one. */
  label: string
  labelledBy?: string | undefined
  describedBy?: string | undefined
  value: RichTextDocument
  onChange: (value: RichTextDocument) => void
  /** Which nodes there are; has to be the preset that the endpoint parses with. */
  preset?: 'richText' | 'shortText' | undefined
  /** A hint while it is empty; no replacement for the label. */
  placeholder?: string | undefined
  /** For comments: low, and the toolbar only appears once somebody is in it. */
  compact?: boolean | undefined
  /** Ctrl or ⌘ with Enter. */
  onSubmit?: (() => void) | undefined
  /** Files pasted or dropped: attachments, never part of the text. */
  onPasteFiles?: ((files: File[]) => void) | undefined
  /** Told of the plain words of a paste of more than ten thousand characters, just before it comes in. */
  onLongPaste?: ((text: string) => void) | undefined
  /** More buttons in the toolbar (a photo, a file), as `ToolbarButton`s. */
  tools?: ReactNode
  /** Draws the toolbar elsewhere, such as in a window's lower edge. Null while that place is not there yet. */
  toolbarTarget?: HTMLElement | null | undefined
  autoFocus?: boolean | undefined
  disabled?: boolean | undefined
  invalid?: boolean | undefined
  ref?: Ref<RichTextEditorHandle> | undefined
}
