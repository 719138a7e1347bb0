import { lazy } from 'react'

export { sendFile } from './send-file.ts'
export { type Upload, useUpload } from './use-upload.ts'
export { useUploadWords } from './use-upload-words.ts'

/** Cuts a square out of a picture before it is sent; its code comes when it is first drawn. Wrap it in Suspense. */
export const PhotoCropper = lazy(() =>
  import('./photo-cropper.tsx').then((module) => ({ default: module.PhotoCropperWindow })),
)
