import type { RichTextDocument } from '../../contract/rich-text-document.ts'
import { keepOnDevice, onDevice } from '../app/client/on-device.ts'

/** What somebody was writing beneath an item or a comment when they left the page, or the browser fell over. */
export const unsentOf = (accountId: string, place: string) => onDevice<RichTextDocument>(accountId, `reply ${place}`)
export const keepUnsent = (accountId: string, place: string, body: RichTextDocument | null) =>
  keepOnDevice(accountId, `reply ${place}`, body)
