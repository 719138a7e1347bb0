import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { endpointDescriptions, noSchemasInBrowser, shellFiles } from './scripts/web-plugins.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('web'),
  publicDir: at('web/public'),
  cacheDir: at('node_modules/.vite'),
  // Macros are turned into calls by Lingui's own compiled transform, and only in files that use them.
  plugins: [lingui({ macroTransform: true }), react(), endpointDescriptions(), noSchemasInBrowser(), shellFiles()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: the content security policy allows neither inline scripts and styles nor data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: at('web/index.html'), 'service-worker': at('web/service-worker.ts') },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            // Changes only when these parts do, so it stays in people's caches from one version of Plein to the next.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: 'frame',
              test: /node_modules[\\/](@tanstack[\\/](react-router|router-core|history|react-query|query-core)|@lingui)[\\/]/,
            },
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
