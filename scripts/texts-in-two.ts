import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

interface Rendered {
  imports: string[]
  dynamicImports: string[]
  facadeModuleId: string | null
  isEntry: boolean
  name: string
  modules: Record<string, { code: string | null }>
}

const wanted = /^virtual:texts\/(\w+)\/(first|rest)$/
const resolved = (id: string) => /^\0virtual:texts\/(\w+)\/(first|rest)$/.exec(id)
const catalogue = (locale: string) => fileURLToPath(new URL(`../locales/compiled/${locale}.ts`, import.meta.url))

/**
 * `virtual:texts/{locale}/first` and `…/rest`: the catalogue of a language in two parts, so that the first view does not
 * wait for the words of pages that are not open. First are the texts of what is loaded at once and of the kit's own
 * later parts (windows, menus); the rest comes with any page. While developing, everything is in the first.
 */
export function textsInTwo(): Plugin {
  let isBuild = false
  return {
    name: 'plein-texts-in-two',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    resolveId: (source) => (wanted.test(source) ? `\0${source}` : undefined),
    async load(id) {
      const [, locale, part] = resolved(id) ?? []
      if (!locale) return
      const file = catalogue(locale)
      this.addWatchFile(file)
      const messages = part === 'rest' && !isBuild ? '{}' : messagesOf(await readFile(file, 'utf8'))
      return { code: `export const messages = JSON.parse(${JSON.stringify(messages)})`, moduleType: 'js' }
    },
    renderChunk(code, chunk, _options, { chunks }) {
      const [, , part] = chunk.moduleIds.map(resolved).find(Boolean) ?? []
      if (!part) return
      const first = wordsUsed(firstView(chunks as Record<string, Rendered>))
      const literal = /JSON\.parse\((".*")\)/.exec(code)
      if (!literal?.[1]) throw new Error(`${chunk.name} holds no texts`)
      const all = Object.entries(JSON.parse(JSON.parse(literal[1]) as string) as Record<string, unknown>)
      const kept = Object.fromEntries(all.filter(([id]) => first(id) === (part === 'first')))
      return code.replace(literal[1], () => JSON.stringify(JSON.stringify(kept)))
    },
  }
}

/** The catalogue as JSON, out of the file that compile-texts wrote. */
function messagesOf(source: string): string {
  const literal = /JSON\.parse\((".*")\)/.exec(source)?.[1]
  if (!literal) throw new Error('A compiled catalogue without texts')
  return JSON.parse(literal) as string
}

/** What is there before a page's own code is. */
function firstView(chunks: Record<string, Rendered>): Rendered[] {
  const seen = new Set<string>()
  const visit = (name: string) => {
    const chunk = chunks[name]
    if (!chunk || seen.has(name)) return
    seen.add(name)
    for (const next of chunk.imports) visit(next)
    for (const next of chunk.dynamicImports)
      if (/[\\/]web[\\/]kit[\\/]/.test(chunks[next]?.facadeModuleId ?? '')) visit(next)
  }
  for (const [name, chunk] of Object.entries(chunks)) if (chunk.isEntry && chunk.name === 'index') visit(name)
  return [...seen].flatMap((name) => chunks[name] ?? [])
}

/** Whether a text is asked for by its id in these. The macro leaves the id as a string of its own. */
function wordsUsed(chunks: Rendered[]): (id: string) => boolean {
  const code = chunks.flatMap(({ modules }) => Object.values(modules).map((module) => module.code ?? '')).join('\n')
  const strings = new Set(code.match(/(?<=["'`])[\w+/-]{6}(?=["'`])/g))
  return (id) => strings.has(id)
}
