/**
 * npm run build    texts and web into dist/web, with a .br and .gz beside each file that gets smaller by it
 *
 * Does nothing when dist was already built from exactly these sources, so that a second start is quick.
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const root = join(import.meta.dirname, '..')
const outFolder = join(root, 'dist/web')
const stamp = join(root, 'dist/built-from')

const sources = [
  'web/**/*',
  'contract/**/*.ts',
  'locales/{en,nl}/*.po',
  'scripts/{build,compile-texts,endpoint-descriptions,first-look,first-view-budget,start-script,texts-in-two,web-plugins}.ts',
  'vite.config.ts',
  'lingui.config.ts',
  'package-lock.json',
]

/** Whether the web that is there was built from exactly these sources. */
export function isBuilt(print = printOf(sources)): boolean {
  const texts = ['en', 'nl'].every((locale) => existsSync(join(root, `locales/compiled/${locale}.ts`)))
  return (
    texts && existsSync(join(outFolder, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print
  )
}

/** Builds the web unless it is there already. Returns whether there was something to do. */
async function buildWeb(): Promise<boolean> {
  const print = printOf(sources)
  if (isBuilt(print)) return false
  // Loaded here, because a start that has nothing to build should not wait for the build's own code.
  const { compileTexts } = await import('./compile-texts.ts')
  await compileTexts()
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), mode: 'production', logLevel: 'warn' })
  await compress()
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, print)
  return true
}

/** A fingerprint of the content of these files and of their names. */
function printOf(patterns: string[]): string {
  const hash = createHash('sha256')
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    const path = join(root, file)
    if (!statSync(path).isFile() || /\.test\.tsx?$/.test(file)) continue
    hash.update(file).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

async function compress(): Promise<void> {
  // index.html gets a fresh nonce with each answer, so it cannot be compressed ahead.
  const files = globSync('**/*.{js,css,svg,html,json}', { cwd: outFolder }).filter((file) => file !== 'index.html')
  await Promise.all(
    files.map(async (file) => {
      const path = join(outFolder, file)
      const plain = await readFile(path)
      const [brotli, gzipped] = await Promise.all([
        promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
        promisify(gzip)(plain, { level: 9 }),
      ])
      if (brotli.length < plain.length) await writeFile(`${path}.br`, brotli)
      if (gzipped.length < plain.length) await writeFile(`${path}.gz`, gzipped)
    }),
  )
}

if (import.meta.main) {
  const startedAt = performance.now()
  const built = await buildWeb().catch((error: unknown) => {
    if (!process.send) throw error
    const { code, message, stack } = error as NodeJS.ErrnoException
    // whoever started this says it in their own words
    return new Promise<never>(() => process.send!({ code, message, stack }, () => process.exit(1)))
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    built ? `The web is built (${seconds} s).` : `The web was built already from these sources (${seconds} s).`,
  )
}
