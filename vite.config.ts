import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstLook } from './scripts/first-look.ts'
import { keepWithinBudget } from './scripts/first-view-budget.ts'
import { startScript } from './scripts/start-script.ts'
import { textsInTwo } from './scripts/texts-in-two.ts'
import { endpointDescriptions, noSchemasInBrowser, shellFiles } from './scripts/web-plugins.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('web'),
  publicDir: at('web/public'),
  cacheDir: at('node_modules/.vite'),
  // Macros are turned into calls by Lingui's own compiled transform, and only in files that use them.
  plugins: [
    lingui({ macroTransform: true }),
    react(),
    endpointDescriptions(),
    textsInTwo(),
    startScript(),
    firstLook(),
    noSchemasInBrowser(),
    shellFiles(),
    keepWithinBudget(),
  ],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: the content security policy allows neither inline scripts and styles nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        index: at('web/index.html'),
        start: at('web/start.ts'),
        'service-worker': at('web/service-worker.ts'),
      },
      treeshake: {
        moduleSideEffects: [
          // Our modules do nothing by being imported, so a door (index.ts) brings in only what is used of it.
          // Those that do are named here: a test holds every `import './x.ts'` to this list.
          { test: /\.css$|[\\/](main|item-kinds|service-worker|start)\.tsx?$/, sideEffects: true },
          { test: /[\\/]web[\\/].*\.tsx?$/, sideEffects: false },
        ],
      },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            // Changes only when these parts do, so it stays in people's caches from one version to the next.
            {
              name: 'frame',
              test: /rolldown[\\/]runtime|node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](react-router|router-core|history|react-query|query-core)|@lingui)[\\/]/,
            },
            // Everything else of the first view in one: a request for each part costs a phone more than it saves.
            { name: 'shell', tags: ['$initial'], test: (id) => !/[\\/]web[\\/](\w|-)+\.(tsx?|html)$/.test(id) },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/theme.css', '/manifest.webmanifest', '/healthz'].map((path) => [
        path,
        `http://localhost:${process.env.PORT ?? 3000}`,
      ]),
    ),
  },
})
