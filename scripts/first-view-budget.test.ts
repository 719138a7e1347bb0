import { randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { expect, test } from 'vitest'
import { keepWithinBudget } from './first-view-budget.ts'

/** A page of two modules: what it loads at once, and what it loads later. */
const page = (atOnce: string, later: string): Plugin => {
  const modules: Record<string, string> = {
    'virtual:page': `import atOnce from 'virtual:at-once'; console.log(atOnce); import('virtual:later')`,
    'virtual:at-once': `export default '${atOnce}'`,
    'virtual:later': `console.log('${later}')`,
  }
  return {
    name: 'page',
    resolveId: (source) => (modules[source] ? `\0${source}` : undefined),
    load: (id) => modules[id.slice(1)],
  }
}
const heavy = randomBytes(30_000).toString('hex')

const building = (atOnce: string, later: string) =>
  build({
    configFile: false,
    logLevel: 'silent',
    plugins: [page(atOnce, later), keepWithinBudget(20_000)],
    build: { write: false, rolldownOptions: { input: { index: 'virtual:page' } } },
  })

test('a build whose first view is within the budget goes through, however heavy what comes later is', async () => {
  await expect(building('light', heavy)).resolves.toBeDefined()
})

test('a heavy import in the first view stops the build, and the message says which file', async () => {
  await expect(building(heavy, 'light')).rejects.toThrow(/The first view asks \d{5} bytes .*\n +\d{5} \S*index/)
})

test('what does something by being imported is named in vite.config.ts, or the build would leave it out', () => {
  const root = join(import.meta.dirname, '..')
  const named = /(main\|[\w|-]+)/.exec(readFileSync(join(root, 'vite.config.ts'), 'utf8'))?.[1]?.split('|') ?? []
  const imported = globSync('web/**/*.{ts,tsx}', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^import '\.[^']*?([\w-]+)\.tsx?'/gm)].map(([, name]) => name),
  )
  expect(named).toContain('item-kinds')
  expect(imported.filter((name) => !named.includes(name ?? ''))).toEqual([])
})
