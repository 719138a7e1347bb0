import { brotliCompressSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Bytes of JavaScript, compressed with brotli, that the first view may ask of a phone. */
export const firstViewBudget = 150_000

interface File {
  type: 'chunk' | 'asset'
  fileName: string
  code?: string
  name?: string | undefined
  isEntry?: boolean
  imports?: string[]
  facadeModuleId?: string | null
}

/** What a browser loads before home is there: the entries of the page and all they import, and one language's texts. */
export function firstViewOf(bundle: Record<string, File>): { fileName: string; bytes: number }[] {
  const sizeOf = ({ fileName, code = '' }: File) => ({ fileName, bytes: brotliCompressSync(code).length })
  const seen = new Set<File>()
  const visit = (file: File | undefined) => {
    if (file?.type !== 'chunk' || seen.has(file)) return
    seen.add(file)
    for (const next of file.imports ?? []) visit(bundle[next])
  }
  const files = Object.values(bundle)
  for (const file of files) if (file.isEntry && file.name !== 'service-worker') visit(file)
  const texts = files
    .filter(({ facadeModuleId }) => /^\0virtual:texts\/\w+\/first$/.test(facadeModuleId ?? ''))
    .map(sizeOf)
    .sort((a, b) => b.bytes - a.bytes)
  return [...[...seen].map(sizeOf), ...texts.slice(0, 1)]
}

/** Lets no build through whose first view is heavier than the budget. */
export function keepWithinBudget(budget = firstViewBudget): Plugin {
  return {
    name: 'plein-first-view-budget',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = firstViewOf(bundle as unknown as Record<string, File>)
      const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
      if (total <= budget) return
      const list = files.map(({ fileName, bytes }) => `  ${bytes} ${fileName}`).join('\n')
      this.error(`The first view asks ${total} bytes of JavaScript of a phone, the budget is ${budget}:\n${list}\nWhat is not
on screen at once belongs behind an import() of its own; see docs/decisions/0012-first-view-and-second-visit.md.`)
    },
  }
}
