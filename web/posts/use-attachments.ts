import { useRef } from 'react'
import { useUpload } from '../files/index.ts'
import type { Attached, ComposerForm } from './composer-form.ts'

const mostPhotos = 20
const mostFiles = 30

/**
 * The photos and files of a composer: those that are there, and those on their way. `add` gives how many had to be left
 * out because a post holds twenty photos and thirty files in all.
 */
export function useAttachments(form: ComposerForm, change: (to: (form: ComposerForm) => ComposerForm) => void) {
  const drop = useRef<(id: string) => void>(() => {})
  // small files overtake large ones on the way; the album keeps the order in which they were chosen
  const chosenAt = useRef(new Map<string, number>())
  const upload = useUpload({
    onDone: ({ fileId, kind, name, bytes }, { id }) => {
      const nth = chosenAt.current.get(id) ?? 0
      chosenAt.current.set(fileId, nth)
      change((now) => {
        const later = now.attachments.findIndex((one) => (chosenAt.current.get(one.fileId) ?? 0) > nth)
        const at = later === -1 ? now.attachments.length : later
        const file: Attached = { fileId, alt: '', name, isPhoto: kind === 'image', bytes }
        return { ...now, attachments: [...now.attachments.slice(0, at), file, ...now.attachments.slice(at)] }
      })
      drop.current(id)
    },
  })
  drop.current = upload.remove
  const photos = form.attachments.filter(({ isPhoto }) => isPhoto)
  const files = form.attachments.filter(({ isPhoto }) => !isPhoto)
  const isPhotoUpload = ({ preview, state }: (typeof upload.uploads)[number]) => preview !== null && state === 'sending'
  return {
    photos,
    files,
    photoUploads: upload.uploads.filter(isPhotoUpload),
    fileUploads: upload.uploads.filter((one) => !isPhotoUpload(one)),
    isSending: upload.isSending,
    stop: upload.remove,
    again: upload.again,
    setPhotos: (next: Attached[]) => change((now) => ({ ...now, attachments: [...next, ...files] })),
    setFiles: (next: Attached[]) => change((now) => ({ ...now, attachments: [...photos, ...next] })),
    add: (chosen: readonly File[]): number => {
      const sending = upload.uploads.filter(({ state }) => state === 'sending')
      let photoRoom = mostPhotos - photos.length - sending.filter(({ preview }) => preview !== null).length
      let room = mostFiles - form.attachments.length - sending.length
      const taken = chosen.filter((file) => {
        const isPhoto = file.type.startsWith('image/')
        if (room <= 0 || (isPhoto && photoRoom <= 0)) return false
        room -= 1
        if (isPhoto) photoRoom -= 1
        return true
      })
      for (const { id } of upload.start(taken)) chosenAt.current.set(id, chosenAt.current.size + 1)
      return chosen.length - taken.length
    },
  }
}
