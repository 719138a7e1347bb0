import type { Domain } from '../platform/domain.ts'
import { routes } from './routes.ts'
import { sweepFiles } from './sweep-files.ts'

export { claimFiles, removeFiles } from './claim-files.ts'
export { sendFile } from './file-content.ts'
export { fileFacts } from './file-facts.ts'
export { type FileReader, registerFileReader } from './file-readers.ts'
export { loadSharp } from './load-sharp.ts'
export { readOwnFile } from './read-own-file.ts'
export { diskStore } from './store.ts'
export { storeBytes } from './store-bytes.ts'

export const files: Domain = {
  name: 'files',
  routes,
  jobs: [{ name: 'sweep-files', schedule: '47 1 * * *', run: sweepFiles }],
}
