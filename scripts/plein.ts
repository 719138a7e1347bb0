/**
 * npm run plein -- backup FOLDER                           database and uploads as of one moment, also while Plein runs
 * npm run plein -- restore FOLDER [--sign-everyone-out]    into an empty data folder
 * npm run plein -- doctor                                  what is set wrongly here, and what to do about it
 * npm run plein -- administrator NAME                      when no administrator can sign in any more
 *
 * Reads the same settings as npm start (docs/operations.md). Ends with code 1 when something has to be done first.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig, SettingsError } from '../server/platform/config.ts'
import { StartRefusal } from '../server/platform/start-refusal.ts'

const usage = [
  'npm run plein -- backup FOLDER',
  'npm run plein -- restore FOLDER [--sign-everyone-out]',
  'npm run plein -- doctor',
  'npm run plein -- administrator E-MAIL-OR-STAFF-NUMBER',
].join('\n')

function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'sign-everyone-out': { type: 'boolean', default: false } },
    })
    const [command, ...rest] = positionals
    if (rest.length !== (command === 'doctor' ? 0 : 1)) throw new StartRefusal(usage)
    return { command, subject: rest[0] ?? '', signEveryoneOut: values['sign-everyone-out'] }
  } catch (error) {
    throw error instanceof StartRefusal ? error : new StartRefusal(`${(error as Error).message}\n${usage}`)
  }
}

async function run(): Promise<void> {
  const { command, subject, signEveryoneOut } = asked()
  // npm runs us in the folder of the program; a path means what it meant where it was typed
  const path = resolve(process.env.INIT_CWD ?? '.', subject)
  if (command === 'backup') {
    const { backup } = await import('./plein/backup.ts')
    const { folder, manifest } = await backup(readConfig(process.env), path)
    const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0)
    console.log(`${folder} holds Plein as it was at ${manifest.moment}: ${Math.ceil(bytes / 2 ** 20)} MB.`)
    for (const id of manifest.missing)
      console.log(`Upload ${id} is known but not on the disk; the backup lacks it too.`)
  } else if (command === 'restore') {
    const { restore } = await import('./plein/restore.ts')
    const config = readConfig(process.env)
    const { manifest, missing, signedOut } = await restore(config, path, { signEveryoneOut })
    // said whole: without the folder, the Plein that was there before would start
    const folder = process.env.DATA_FOLDER ? `DATA_FOLDER=${config.dataFolder} ` : ''
    console.log(`${config.dataFolder} holds Plein as it was at ${manifest.moment}. Start it: ${folder}npm start`)
    if (signedOut !== null) console.log(`Everyone was signed out (sessions: ${signedOut}), and open links were ended.`)
    for (const id of missing) console.log(`Upload ${id} is known but is not in the backup.`)
  } else if (command === 'doctor') {
    const { doctor } = await import('./plein/doctor.ts')
    const { findings, checked } = await doctor(process.env)
    for (const { what, remedy } of findings) console.log(`✗ ${what} ${remedy}`)
    console.log(findings.length ? `${findings.length} to mend.` : `Nothing is wrong: ${checked} things were looked at.`)
    if (findings.length) process.exitCode = 1
  } else if (command === 'administrator') {
    const { administrator } = await import('./plein/administrator.ts')
    const { name, address } = await administrator(readConfig(process.env), subject)
    console.log(`${name} is an administrator. Within the hour, a new password can be chosen at\n${address}`)
  } else throw new StartRefusal(usage)
}

try {
  await run()
} catch (error) {
  console.error(error instanceof StartRefusal || error instanceof SettingsError ? `\n${error.message}\n` : error)
  process.exitCode = 1
}
