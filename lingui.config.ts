import { readdirSync } from 'node:fs'
import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'
import { createSwcExtractor } from '@lingui/native-tools'

// One catalogue per web domain, so that people who work on different domains never meet in one file. The server's mail and
// notification texts form one more, since macros do not run there: it says `i18n._('English sentence')`.
const webDomains = readdirSync(new URL('./web', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'public')
  .map((entry) => entry.name)

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'nl'],
  catalogs: [
    ...webDomains.map((domain) => ({
      path: `<rootDir>/locales/{locale}/${domain}`,
      include: [`<rootDir>/web/${domain}/**/*.ts`, `<rootDir>/web/${domain}/**/*.tsx`],
      exclude: ['**/*.test.ts', '**/*.test.tsx', '**/*.d.ts'],
    })),
    {
      path: '<rootDir>/locales/{locale}/mail',
      include: ['<rootDir>/server/**/*.ts'],
      exclude: ['**/*.test.ts'],
    },
  ],
  // No origins and line numbers: they change with every edit and make merges collide.
  format: formatter({ origins: false, lineNumbers: false, printPlaceholdersInComments: false }),
  orderBy: 'message',
  // see web/kit/trans.tsx
  runtimeConfigModule: { Trans: ['#trans', 'Trans'] },
  extractors: [createSwcExtractor()],
})
