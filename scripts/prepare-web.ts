import { fork } from 'node:child_process'
import { join } from 'node:path'
import { refusalFromFileSystem } from '../server/platform/start-refusal.ts'
import { isBuilt } from './build.ts'

/** Builds the web unless it is there already, and says so. */
export async function prepareWeb(): Promise<void> {
  if (isBuilt()) return
  console.log('Building the web. This happens once, and takes about half a minute…')
  try {
    await build()
  } catch (error) {
    throw refusalFromFileSystem(error, join(import.meta.dirname, '../dist'))
  }
}

/** In a process of its own: the bundler's threads and memory would stay with the server for as long as that lives. */
const build = () =>
  new Promise<void>((done, failed) => {
    const child = fork(join(import.meta.dirname, 'build.ts'), { execArgv: [] })
    child.once('message', (error) => failed(Object.assign(new Error(), error)))
    child.once('error', failed)
    child.once('exit', (code, signal) => {
      if (code === 0) done()
      else failed(new Error(`Building the web ended with ${signal ?? code}.`))
    })
  })
