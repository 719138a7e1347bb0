import { createHash } from 'node:crypto'
import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { StartRefusal } from '../../server/platform/start-refusal.ts'
import { eachOf, sumOf } from './copy-with-sum.ts'

/** Below the backup's own folder, in one of its parts: a restore writes under the same names. */
const ownPath = z
  .string()
  .regex(/^(database\.dump|(postgres|files)(\/[^/\\\0]+)*)$/)
  .refine((path) => !path.split('/').some((part) => part === '.' || part === '..'))

const schema = z.strictObject({
  /** Grows when a backup is laid out in another way. */
  form: z.literal(1),
  plein: z.string(),
  /** The last migration of the database. */
  migration: z.number().int(),
  /** `files`: the database's own files, for the PostgreSQL that Plein brings. `dump`: made by pg_dump. */
  database: z.enum(['files', 'dump']),
  /** Major version of PostgreSQL. */
  postgres: z.number().int(),
  /** Everything acknowledged before this is in the backup. */
  begunAt: z.iso.datetime(),
  /** The moment of which database and files are. */
  moment: z.iso.datetime(),
  /** Empty folders count too: PostgreSQL wants them there. */
  folders: z.array(ownPath),
  files: z.record(ownPath, z.strictObject({ bytes: z.number().int(), sha256: z.string().length(64) })),
  /** Uploads that the database knew and that were not on the disk when the backup was made. */
  missing: z.array(z.string()),
})
export type Manifest = z.output<typeof schema>

const fileName = 'manifest.json'
const sealOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Writes what the backup holds, sealed by its own sum in the last line. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(schema.parse(manifest), null, 1)}\n`
  const path = join(folder, fileName)
  await writeFile(path, `${text}${sealOf(text)}\n`, { mode: 0o600 })
  const file = await open(path)
  await file.sync()
  await file.close()
}

/** Reads it. @throws StartRefusal when the folder is no whole backup, or was made by a newer Plein. */
export async function readManifest(folder: string): Promise<Manifest> {
  const whole = await readFile(join(folder, fileName), 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new StartRefusal(`${folder} is not a backup of Plein: it has no ${fileName}.`)
    throw error
  })
  const end = whole.trimEnd().lastIndexOf('\n') + 1
  const text = whole.slice(0, end)
  if (whole.slice(end).trim() !== sealOf(text))
    throw new StartRefusal(`${fileName} in ${folder} is damaged. Take another backup.`)
  const content = JSON.parse(text) as { form?: number }
  if (content.form !== 1)
    throw new StartRefusal(`${folder} was made by a newer Plein, in a form unknown here. Restore it with that Plein.`)
  const parsed = schema.safeParse(content)
  if (!parsed.success)
    throw new StartRefusal(`${fileName} in ${folder} was not made by Plein: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** Reads every file of the backup and holds it to the manifest. @throws StartRefusal that names the first that differs. */
export async function verifyBackup(folder: string, manifest: Manifest): Promise<void> {
  await eachOf(Object.entries(manifest.files), async ([path, wanted]) => {
    const found = await sumOf(join(folder, path)).catch((error: { code?: string }) => {
      throw new StartRefusal(`The backup is not whole: ${path} cannot be read (${error.code}). Take another backup.`)
    })
    if (found.bytes !== wanted.bytes)
      throw new StartRefusal(
        `The backup is damaged: ${path} has ${found.bytes} bytes instead of ${wanted.bytes}. Take another backup.`,
      )
    if (found.sha256 !== wanted.sha256)
      throw new StartRefusal(`The backup is damaged: ${path} was changed after it was written. Take another backup.`)
  })
}
