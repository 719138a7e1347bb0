import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id } from './fields.ts'

export { fileLimits, type ImageWidth, imageWidths } from './file-limits.ts'

/** What an upload becomes. A picture was decoded and made anew; a document lies there as it came. */
export const storedFile = z.strictObject({
  fileId: id,
  kind: z.enum(['image', 'document']),
  /** As text for people only: never a path, never a type. */
  name: z.string(),
  /** Found in the content. */
  mediaType: z.string(),
  bytes: z.number().int(),
  /** In pixels, after turning upright; null for documents. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
})
export type StoredFile = z.output<typeof storedFile>

export const uploadFile = endpoint({
  name: 'uploadFile',
  method: 'POST',
  path: '/api/files',
  access: 'signed-in',
  summary: 'Uploads a picture or a document as raw bytes. What nothing refers to within a day is removed.',
  query: z.strictObject({
    // Long and odd names are cut and cleaned rather than refused: nobody chose the name of a photo.
    name: z.string().max(2000).default(''),
    /** 'image' refuses all that is not a picture. */
    as: z.enum(['image', 'any']).default('any'),
  }),
  output: storedFile,
  raw: true,
  repeatable: true,
  limit: 120,
})

export const fileContent = endpoint({
  name: 'fileContent',
  method: 'GET',
  path: '/api/files/:fileId/:variant',
  access: 'signed-in',
  summary: 'The bytes of a file, for whoever may read the thing that refers to it. Documents always download.',
  params: z.strictObject({ fileId: id, variant: z.enum(['96', '320', '640', '1280', 'full', 'download']) }),
  output: z.unknown(),
  raw: true,
  limit: 3000,
})

export const fileEndpoints = { uploadFile, fileContent }
