import { domains } from '../../server/domains.ts'
import { type Files, isCode, isTest, type Rule } from './source-files.ts'

/** Only its owner writes a table; these are the exceptions, with why. The list may only become shorter. */
export const writesAwayFromHome: { path: string; table: string; why: string }[] = []

const taggedSql = /\b(sql|tx|connection)(<[^`;]{1,400}>)?`/
const withoutSql = /^server\/[^/]+\/(.*\/)?(routes|policy|index|events|listeners)\.ts$/

/** SQL stands where it is used: in the server's action and view files. */
export const sqlStandsInActionsAndViews: Rule = (files) =>
  [...files].flatMap(([path, source]) => {
    const isOutside = /^(contract|web)\//.test(path) && isCode(path)
    if (!(isOutside || withoutSql.test(path)) || isTest(path) || !taggedSql.test(source)) return []
    return [`${path}: holds SQL: move it to an action or view file of the domain on the server`]
  })

/** A table is written only by the domain whose migration made it. */
export function writeHome(exemptions: { path: string; table: string }[]): Rule {
  return (files) => {
    const owners = tableOwners(files)
    return [...writes(files)].flatMap(({ path, table }) => {
      const owner = owners.get(table)
      const domain = path.split('/').length === 2 ? 'app' : path.split('/')[1]
      if (!owner || owner === domain) return []
      if (exemptions.some((exemption) => exemption.path === path && exemption.table === table)) return []
      return [
        `${path}: writes ${table}, which is ${owner}'s: call an action of server/${owner}/index.ts, or emit an event`,
      ]
    })
  }
}

/** An exemption that is no longer needed goes. */
export function exemptionsAreNeeded(exemptions: { path: string; table: string }[]): Rule {
  return (files) => {
    const found = [...writes(files)]
    return exemptions
      .filter((exemption) => !found.some(({ path, table }) => path === exemption.path && table === exemption.table))
      .map(({ path, table }) => `${path} no longer writes ${table}: take it off the list of exemptions`)
  }
}

/** Each migration names the domain that owns what it makes: NNNN-<domain>.sql or NNNN-<domain>-<what>.sql. */
export const migrationsNameTheirDomain: Rule = (files) =>
  migrations(files)
    .filter(([path]) => !ownerOf(path))
    .map(([path]) => `${path}: names no domain: call it NNNN-<domain>-<what>.sql, with a domain of server/domains.ts`)

function tableOwners(files: Files): Map<string, string> {
  const owners = new Map<string, string>()
  for (const [path, source] of migrations(files)) {
    for (const [, table] of source.matchAll(
      /^create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?/gim,
    )) {
      const owner = ownerOf(path)
      if (owner) owners.set(table!, owner)
    }
  }
  return owners
}

function migrations(files: Files): [string, string][] {
  return [...files].filter(([path]) => /^migrations\/\d{4}-.*\.sql$/.test(path))
}

function ownerOf(path: string): string | undefined {
  const name = path.replace(/^migrations\/\d{4}-|\.sql$/g, '')
  return domains.find((domain) => name === domain || name.startsWith(`${domain}-`))
}

function* writes(files: Files): Generator<{ path: string; table: string }> {
  for (const [path, source] of files) {
    if (!/^(server|scripts)\//.test(path) || !isCode(path) || isTest(path)) continue
    const tables = new Set<string>()
    const patterns = [
      /\b(?:insert|merge)\s+into\s+(?:public\.)?"?(\w+)"?/gi,
      /\bdelete\s+from\s+(?:only\s+)?(?:public\.)?"?(\w+)"?/gi,
      /\bupdate\s+(?:only\s+)?(?:public\.)?"?(\w+)"?\s+(?:(?:as\s+)?\w+\s+)?set\b/gi,
      /\bupdate\s+(?:public\.)?"?(\w+)"?\s+\$\{/gi,
      /\btruncate\s+(?:table\s+)?(?:public\.)?"?(\w+)"?/gi,
      /\bcopy\s+"?(\w+)"?\s*(?:\([^)]*\)\s*)?from\b/gi,
    ]
    for (const pattern of patterns) for (const [, table] of source.matchAll(pattern)) tables.add(table!.toLowerCase())
    for (const table of tables) yield { path, table }
  }
}
