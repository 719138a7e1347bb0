import { useEffect } from 'react'
import type { ItemCard, ItemKind } from '../../contract/item.ts'
import type { ComposerForm } from './composer-form.ts'
import type { DraftPlace } from './use-draft.ts'

/** What the composer should open with; nothing at all is a new post. */
export interface ComposerRequest {
  kind?: ItemKind
  /** Where it will stand, such as the group whose page this is. */
  audienceId?: string
  /** Changes this item instead of making a new one. */
  item?: ItemCard
  /** Goes on with this draft. */
  draftId?: string
  /** What was sent and refused: it opens again as it was, with the reason. */
  resumed?: { form: ComposerForm; error: unknown; draft: DraftPlace }
}

let request: ComposerRequest = {}
let here: string | undefined
let open: () => void = () => {
  throw new Error('No composer was put in the shell')
}

/** The composition root says how the composer's window is opened. */
export const setComposerOpener = (opener: () => void) => {
  open = opener
}

/** Opens the composer, from any prompt, menu or list of drafts. */
export function openComposer(wish: ComposerRequest = {}): void {
  request = wish
  open()
}

/** What was asked for. Reading changes nothing, because React may begin to draw the composer more than once. */
export const composerRequest = (): ComposerRequest =>
  here && !Object.keys(request).length ? { audienceId: here } : request

/** As long as this is shown, what is written from the bar or by key begins in this place, such as the group one is in. */
export function useWritingHere(audienceId: string): void {
  useEffect(() => {
    here = audienceId
    return () => {
      here = undefined
    }
  }, [audienceId])
}

/** When the composer closes: the next opening by key or button begins afresh. */
export function forgetComposerRequest(): void {
  request = {}
}
