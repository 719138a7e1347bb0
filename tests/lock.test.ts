import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Part = {
  version?: string
  optional?: boolean
  os?: string[]
  engines?: { node?: string }
  optionalDependencies?: Record<string, string>
}

const lock: { packages: Record<string, Part> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'),
)
const parts = Object.entries(lock.packages)

/** Where a part finds another one: in its own node_modules or in that of a folder above it. */
function placeOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`
    if (lock.packages[place]) return place
    if (!folder) return undefined
  }
}

// A registry that lacks the builds for other platforms makes npm leave them out of the lock, and then `npm ci` refuses it.
test('the lock names every part for another platform, so that npm ci accepts it', () => {
  const missing = parts.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !placeOf(name, place)),
  )
  expect(missing).toEqual([])
})

// `npm ci` runs under the Node of the machine (20 or newer) and silently skips an optional part whose `engines` want a newer
// one. Under our own Node they do run, so the lock leaves that demand out.
test('the Node that installs does not skip a part that our own Node runs', () => {
  const skipped = parts.filter(([, { optional, os, engines }]) => {
    const asked = engines?.node
    return optional && os && asked && !asked.split('||').some((range) => allowsNode20(range.trim()))
  })
  expect(skipped.map(([place, { engines }]) => `${place}: ${engines?.node}`)).toEqual([])
})

function allowsNode20(range: string): boolean {
  const [, sign, major] = /^(>=|\^|~)?\s*v?(\d+)/.exec(range) ?? []
  return range === '*' || (sign === '>=' ? Number(major) <= 20 : Number(major) === 20)
}
