import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const notOurs = new Set(['node_modules', 'dist', 'data', '.git'])
const files = readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
  if (notOurs.has(entry.name)) return []
  if (!entry.isDirectory()) return [entry.name]
  const inside = readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' })
  return [entry.name, ...inside.map((path) => posix.join(entry.name, ...path.split(sep)))]
})
const documents = files.filter((path) => /^(README\.md|docs\/.*\.md)$/.test(path))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const paths = new Set(files)
const isThere = (path: string) => paths.has(path.replace(/\/$/, ''))

/** What stands in backticks in a document. */
const spans = (document: string) => [...read(document).matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!)

const missing = (isWrong: (span: string, document: string) => boolean) =>
  documents.flatMap((document) =>
    spans(document)
      .filter((span) => isWrong(span, document))
      .map((span) => `${document}: ${span}`),
  )

test('every path that a document names is there', () => {
  // what begins with data/ is made when Plein starts
  const isPath = (span: string) => /^[a-z][\w.-]*\/[\w./-]*$/.test(span) && !span.startsWith('data/')
  expect(missing((span) => isPath(span) && !isThere(span))).toEqual([])
})

test('every file that a document names without its folder is there', () => {
  const names = new Set(files.map((path) => path.split('/').at(-1)))
  expect(missing((span) => /^[a-z][\w-]*\.(tsx?|css|sql|json|ya?ml|po|md)$/.test(span) && !names.has(span))).toEqual([])
})

test('every function and script that a document names is there', () => {
  const code = files
    .filter((path) => /\.tsx?$/.test(path))
    .map(read)
    .join('\n')
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  expect(missing((span) => /^[a-z]+([A-Z][a-z]+)+$/.test(span) && !new RegExp(`\\b${span}\\b`).test(code))).toEqual([])
  expect(missing((span) => /^npm run /.test(span) && !(span.split(' ')[2]! in scripts))).toEqual([])
})

test('every link between documents leads somewhere', () => {
  const dead = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, to]) => posix.join(posix.dirname(document), to!))
      .filter((to) => !isThere(to))
      .map((to) => `${document}: ${to}`),
  )
  expect(dead).toEqual([])
})

test('decisions are numbered without gaps, and carry their number and date', () => {
  const decisions = files.filter((path) => path.startsWith('docs/decisions/')).sort()
  expect(decisions.map((path) => Number(/\/(\d{4})-/.exec(path)?.[1]))).toEqual(decisions.map((_, index) => index + 1))
  for (const [index, path] of decisions.entries())
    expect(read(path), path).toMatch(new RegExp(`^# ${index + 1}\\. .+\\nDate: \\d{4}-\\d\\d-\\d\\d\\n`))
})
