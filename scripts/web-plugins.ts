import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'

const run = promisify(execFile)
const contractFolder = fileURLToPath(new URL('../contract', import.meta.url))

/**
 * `virtual:endpoints`: the contract without its schemas. The contract is read in a process of its own, so that the
 * development server always sees its newest form and the build never loads the server's modules twice.
 */
export function endpointDescriptions(): Plugin {
  const id = '\0virtual:endpoints'
  return {
    name: 'plein-endpoint-descriptions',
    resolveId: (source) => (source === 'virtual:endpoints' ? id : undefined),
    async load(wanted) {
      if (wanted !== id) return
      const script = fileURLToPath(new URL('./endpoint-descriptions.ts', import.meta.url))
      const { stdout } = await run(process.execPath, [script], { maxBuffer: 16 * 1024 * 1024 })
      return { code: `export const endpoints = ${stdout.trim()}`, moduleType: 'js' }
    },
    hotUpdate({ file }) {
      if (!file.startsWith(contractFolder)) return
      const described = this.environment.moduleGraph.getModuleById(id)
      return described ? [described] : []
    },
  }
}

/** Keeps Zod out of the browser: it would add a quarter to the first view. */
export function noSchemasInBrowser(): Plugin {
  return {
    name: 'plein-no-schemas-in-browser',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== 'zod') return
      this.error(`${importer} brings Zod into the browser. Use 'import type' from the contract, or move the value that
the web needs to a contract file without schemas.`)
    },
  }
}

/** Writes the list of the shell's hashed files into the service worker, which keeps exactly those. */
export function shellFiles(): Plugin {
  return {
    name: 'plein-shell-files',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk') return
      const shell = new Set<string>()
      const visit = (file: string) => {
        const chunk = bundle[file]
        if (!chunk || shell.has(file)) return
        shell.add(file)
        if (chunk.type !== 'chunk') return
        for (const next of [...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])]) visit(next)
        for (const asset of chunk.viteMetadata?.importedAssets ?? []) shell.add(asset)
      }
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry && chunk !== worker) visit(chunk.fileName)
      }
      for (const file of Object.keys(bundle)) if (file.endsWith('.woff2')) shell.add(file)
      const list = JSON.stringify([...shell].sort().map((file) => `/${file}`))
      worker.code = worker.code.replace('__SHELL_FILES__', () => list)
    },
  }
}
