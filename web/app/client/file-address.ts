import type { ImageWidth } from '../../../contract/files.ts'

/**
 * Where a file's bytes are; the server looks each time whether this viewer may have them.
 * @param variant a width in pixels for pictures (twice what it measures on screen), `full`, or `download` for any file
 */
export const fileAddress = (fileId: string, variant: ImageWidth | 'full' | 'download'): string =>
  `/api/files/${fileId}/${variant}`

/** As fileAddress, for what may have no picture, such as a face. */
export const pictureAddress = (fileId: string | null | undefined, width: ImageWidth): string | undefined =>
  fileId ? fileAddress(fileId, width) : undefined
