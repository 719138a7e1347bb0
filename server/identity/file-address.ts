import type { ImageWidth } from '../../contract/files.ts'

/** Where the web gets a picture; the file's own door judges who may see it. */
export const fileAddress = (fileId: string | null, width: ImageWidth) =>
  fileId ? `/api/files/${fileId}/${width}` : null
