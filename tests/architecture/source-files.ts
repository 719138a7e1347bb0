import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** The project's text by path from the root, with forward slashes. */
export type Files = ReadonlyMap<string, string>

/** A rule looks at all files and gives one line for each violation: where, what, and the remedy. */
export type Rule = (files: Files) => string[]

const folders = ['contract', 'server', 'web', 'migrations', 'tests', 'scripts', 'bench']
const generated = new Set(['out', 'node_modules'])
const text = /\.(ts|tsx|css|sql)$/

/** Reads all source files of the project at `root`. */
export function readSourceFiles(root: string): Files {
  const paths = folders.flatMap((folder) => listFiles(root, folder))
  return new Map(paths.map((path) => [path, text.test(path) ? readFileSync(join(root, path), 'utf8') : '']))
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return generated.has(entry.name) ? [] : listFiles(root, path)
    return [path]
  })
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path)

export const isCode = (path: string) => /\.tsx?$/.test(path)

/** Every module that a file imports: project files as paths from the root, packages by their names. */
export function importsOf(path: string, source: string): string[] {
  const found = source.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  )
  return [...found].map(([, from, bare, dynamic]) => {
    const name = (from ?? bare ?? dynamic ?? '').replace(/\?.*$/, '')
    return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name
  })
}
