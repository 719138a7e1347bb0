import { join } from 'node:path'
import { refusalFromFileSystem } from '../server/platform/start-refusal.ts'
import { buildWeb } from './build.ts'

/** Builds the web unless it is there already, and says so when that will take a moment. */
export async function prepareWeb(): Promise<void> {
  const notice = setTimeout(
    () => console.log('Building the web. This happens once, and takes about half a minute…'),
    400,
  )
  try {
    await buildWeb()
  } catch (error) {
    throw refusalFromFileSystem(error, join(import.meta.dirname, '../dist'))
  } finally {
    clearTimeout(notice)
  }
}
