import { join } from 'node:path'
import { expect, test } from 'vitest'
import { domains as built } from '../server/app.ts'
import { domains as order } from '../server/domains.ts'
import {
  foldersAreDomains,
  serverReadsDown,
  sidesMeetInTheContract,
  webReadsDown,
} from './architecture/import-rules.ts'
import {
  filesAreShort,
  lintExceptionsAtMost,
  lintExceptionsSayWhy,
  longFiles,
  namesAreKebabCase,
  namesSaySomething,
  nothingLooksAway,
} from './architecture/shape-rules.ts'
import { readSourceFiles } from './architecture/source-files.ts'
import {
  exemptionsAreNeeded,
  migrationsNameTheirDomain,
  sqlStandsInActionsAndViews,
  writeHome,
  writesAwayFromHome,
} from './architecture/sql-rules.ts'

const files = readSourceFiles(join(import.meta.dirname, '..'))

test.each([
  ['server and web meet only in the contract', sidesMeetInTheContract],
  ['on the server a domain imports only the doors of those before it', serverReadsDown],
  ['on the web a domain imports only the doors of those before it', webReadsDown],
  ['every folder is a domain of the one list', foldersAreDomains],
  ['SQL stands in action and view files', sqlStandsInActionsAndViews],
  ['only its owner writes a table', writeHome(writesAwayFromHome)],
  ['exemptions from that are still needed', exemptionsAreNeeded(writesAwayFromHome)],
  ['migrations name their domain', migrationsNameTheirDomain],
  ['files are short', filesAreShort(longFiles)],
  ['names are kebab-case', namesAreKebabCase],
  ['names say something', namesSaySomething],
  ['nothing is left for later and no test or type looks away', nothingLooksAway],
  ['where the linter looks away it is said why, and not more often', lintExceptionsSayWhy(lintExceptionsAtMost)],
])('%s', (_, rule) => {
  expect(rule(files).join('\n')).toBe('')
})

test('the composition root starts the domains in their order', () => {
  const names = built.map(({ name }) => name)
  expect(names).toEqual(order.filter((name) => names.includes(name)))
})

test('the lists of exceptions only become shorter', () => {
  expect(writesAwayFromHome.length).toBeLessThanOrEqual(0)
  expect(Object.keys(longFiles).length).toBeLessThanOrEqual(0)
})
