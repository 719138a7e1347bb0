import { createElement } from 'react'
import { DidNotCome } from '../kit/did-not-come.tsx'
import { late } from '../kit/late.tsx'

export { sendFile } from './send-file.ts'
export { type Upload, useUpload } from './use-upload.ts'
export { useUploadWords } from './use-upload-words.ts'

/** Cuts a square out of a picture before it is sent; its code comes when it is first drawn. */
export const PhotoCropper = late(() => import('./photo-cropper.tsx').then((module) => module.PhotoCropperWindow), {
  failed: (again, { onClose }) => createElement(DidNotCome, { again, onClose }),
})
