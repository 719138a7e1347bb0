import { lateWindow } from '../kit/late-window.tsx'

export { sendFile } from './send-file.ts'
export { type Upload, useUpload } from './use-upload.ts'
export { useUploadWords } from './use-upload-words.ts'

/** Cuts a square out of a picture before it is sent; its code comes when it is first drawn. */
export const PhotoCropper = lateWindow(() => import('./photo-cropper.tsx').then((module) => module.PhotoCropperWindow))
