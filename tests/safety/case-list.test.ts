import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type SafetyCase, sections } from './case-list.ts'

/** Holds the list of cases, the tests that carry their numbers and docs/safety.md together. */

const root = join(import.meta.dirname, '../..')
const filesOf = (folder: string) =>
  (readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }) as string[])
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.tsx?$/.test(path))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const cases = sections.flatMap((section) => section.cases)

interface Numbered {
  path: string
  name: string
  numbers: string[]
}
const title = /(['"`])safety ((?:rule|\d+)(?:, (?:rule|\d+))*): (.+?)\1/g

/** The tests of one file that carry numbers. */
const numberedIn = (path: string, source: string): Numbered[] =>
  [...source.matchAll(title)].map(([, , numbers = '', name = '']) => ({ path, name, numbers: numbers.split(', ') }))

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const tests = ['contract', 'server', 'scripts', 'web', 'tests']
  .flatMap(filesOf)
  .filter((path) => isTest(path) && !path.endsWith('case-list.test.ts'))
  .flatMap((path) => numberedIn(path, read(path)))
const testsOf = ({ number }: SafetyCase, all: Numbered[]) =>
  all.filter(({ numbers }) => numbers.includes(String(number)))

/** What is wrong with the list, beside these tests and sources. */
function faultsOf(list: SafetyCase[], all: Numbered[], sources: [path: string, text: string][]): string[] {
  const known = new Set(list.map(({ number }) => String(number)))
  return [
    ...all.flatMap(({ path, name, numbers }) =>
      numbers
        .filter((one) => !known.has(one))
        .map((one) => `${path}: '${name}' is of case ${one}, which is not in the list`),
    ),
    ...list.flatMap((one) => {
      const own = testsOf(one, all)
      const { number, alsoHeldBy = [], comesWith, cannotArise } = one
      if (cannotArise) return []
      if (!comesWith) {
        const gone = alsoHeldBy.filter((path) => !sources.some(([there]) => there === path))
        return [
          ...(own.length || alsoHeldBy.length ? [] : [`case ${number} has no test`]),
          ...gone.map((path) => `case ${number}: ${path} is not there`),
        ]
      }
      const begun = sources.filter(
        ([path, text]) => /^(server|contract)\//.test(path) && !isTest(path) && comesWith.sign.test(text),
      )
      return begun.map(([path]) => `case ${number}: ${comesWith.what} seems to be built (${path}): write its test`)
    }),
  ]
}

test('every case has a test that is there, or a reason why it has none yet', () => {
  const sources = ['bench', 'contract', 'server', 'tests']
    .flatMap(filesOf)
    .map((path): [string, string] => [path, read(path)])
  expect(faultsOf(cases, tests, sources)).toEqual([])
  expect(cases.length).toBeGreaterThan(80)
  expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length)
})

test('a case without a test, a test without a case, a harness that is gone and a thing that was built are found', () => {
  const sign = /\bscim\b/
  const list: SafetyCase[] = [
    { number: 1, says: 'no test' },
    { number: 2, says: 'held', alsoHeldBy: ['tests/gone.test.ts'] },
    { number: 3, says: 'built since', comesWith: { what: 'SCIM', sign } },
    { number: 4, says: 'fine' },
  ]
  const all = numberedIn('a.test.ts', "test('safety 4, 9: one', () => {})\ntest('other', () => {})")
  expect(all).toEqual([{ path: 'a.test.ts', name: 'one', numbers: ['4', '9'] }])
  expect(faultsOf(list, all, [['server/people/scim.ts', 'import scim']])).toEqual([
    "a.test.ts: 'one' is of case 9, which is not in the list",
    'case 1 has no test',
    'case 2: tests/gone.test.ts is not there',
    'case 3: SCIM seems to be built (server/people/scim.ts): write its test',
  ])
})

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('`', '´')

function heldBy(one: SafetyCase): string {
  if (one.cannotArise) return `cannot arise: ${one.cannotArise}`
  if (one.comesWith) return `not built yet, comes with ${one.comesWith.what}`
  const files = new Map<string, string[]>()
  for (const { path, name } of testsOf(one, tests)) files.set(path, [...(files.get(path) ?? []), name])
  return [
    ...[...files].map(([path, names]) => `\`${path}\`: ${names.map((name) => `“${cell(name)}”`).join(', ')}`),
    ...(one.alsoHeldBy ?? []).map((path) => `\`${path}\``),
  ].join('<br>')
}

test('docs/safety.md is the list as it stands', async () => {
  const open = cases.filter(({ comesWith }) => comesWith).length
  const without = cases.filter(({ cannotArise }) => cannotArise).length
  const head = `# What must hold

How systems of this kind were broken, and the test that tries it here. Numbers are names, not a count. A test says which cases it
holds in its own name (\`safety 13: …\`), so \`npx vitest run -t 'safety 13:'\` tries one. Beside them stand harnesses that try whole
classes of leaks: [safety-structural.md](safety-structural.md).

Written from \`tests/safety/case-list.ts\` and the names of the tests by \`npx vitest run --project fast tests/safety/case-list.test.ts -u\`;
the same test fails when a case has no test, a test names no case, or something was built whose cases still wait.

${cases.length} cases: ${cases.length - open - without} held, ${open} wait for what is not built yet, ${without} cannot arise.
`
  const body = sections
    .map(({ letter, title, cases }) => {
      const rows = cases.map((one) => `| ${one.number} | ${cell(one.says)} | ${heldBy(one)} |`)
      return `\n## ${letter ? `${letter}. ` : ''}${title}\n| case | what is tried | held by |\n|---|---|---|\n${rows.join('\n')}\n`
    })
    .join('')
  expect(existsSync(join(root, 'docs/safety.md'))).toBe(true)
  await expect(head + body).toMatchFileSnapshot('../../docs/safety.md')
})
