import type { Plugin } from 'vite'

const texts = /^\0virtual:texts\/(\w+)\/first$/

/**
 * Puts web/start.ts into the page as a script that is waited for, with the addresses of the first view's texts on it, by
 * language. `<script src="./start.ts">` in index.html says where.
 */
export function startScript(): Plugin {
  return {
    name: 'plein-start-script',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
        const start = chunks.find(({ isEntry, name }) => isEntry && name === 'start')
        if (!start) return html.replace('<script src="./start.ts"', '<script type="module" src="/start.ts"')
        const languages = chunks.flatMap(({ facadeModuleId, fileName }) => {
          const [, language] = texts.exec(facadeModuleId ?? '') ?? []
          return language ? [` data-${language}="/${fileName}"`] : []
        })
        return html.replace('<script src="./start.ts"', `<script src="/${start.fileName}"${languages.sort().join('')}`)
      },
    },
  }
}
