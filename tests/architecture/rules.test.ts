import { describe, expect, test } from 'vitest'
import { foldersAreDomains, serverReadsDown, sidesMeetInTheContract, webReadsDown } from './import-rules.ts'
import {
  filesAreShort,
  lintExceptionsSayWhy,
  namesAreKebabCase,
  namesSaySomething,
  nothingLooksAway,
} from './shape-rules.ts'
import { importsOf, type Rule } from './source-files.ts'
import { exemptionsAreNeeded, migrationsNameTheirDomain, sqlStandsInActionsAndViews, writeHome } from './sql-rules.ts'

const judge = (rule: Rule, files: Record<string, string>) => rule(new Map(Object.entries(files)))

type Case = [what: string, rule: Rule, good: Record<string, string>, bad: Record<string, string>, says: RegExp]

const migrations = {
  'migrations/0003-groups.sql': 'create table "group" (id uuid);\ncreate table member (id uuid);',
  'migrations/0004-content.sql': '-- items\ncreate table if not exists item (id uuid);',
}
const inContent = (text: string) => ({ ...migrations, 'server/content/act.ts': text })
const noExemptions = writeHome([])

/** What a template literal has in its place. */
const values = '$' + '{sql(values)}'

const cases: Case[] = [
  [
    'the contract imports neither side',
    sidesMeetInTheContract,
    { 'contract/a.ts': `import { z } from 'zod'\nimport { b } from './b.ts'` },
    { 'contract/a.ts': `import type { b } from '../server/files/b.ts'` },
    /contract may not import server\/files\/b\.ts/,
  ],
  [
    'the web imports no server',
    sidesMeetInTheContract,
    { 'web/kit/a.ts': `export { b } from '../../contract/b.ts'` },
    { 'web/kit/a.ts': `const b = await import('../../server/files/index.ts')` },
    /web may not import server\/files\/index\.ts/,
  ],
  [
    'the server imports no tests',
    sidesMeetInTheContract,
    { 'server/files/a.test.ts': `import { b } from '../../tests/database.ts'` },
    { 'server/files/a.ts': `import {\n  b,\n} from '../../tests/database.ts'` },
    /server may not import tests\/database\.ts/,
  ],
  [
    'a domain imports those before it',
    serverReadsDown,
    { 'server/posts/a.ts': `import { b } from '../content/index.ts'\nimport '../platform/outbox.ts'` },
    { 'server/content/a.ts': `import { b } from '../posts/index.ts'` },
    /content comes before posts and may not import it: announce an event/,
  ],
  [
    'a domain is entered by its door',
    serverReadsDown,
    { 'server/app.ts': `import { b } from './posts/index.ts'` },
    { 'server/app.ts': `import { b } from './posts/b.ts'` },
    /inside posts: import server\/posts\/index\.ts/,
  ],
  [
    'nothing imports the composition root',
    serverReadsDown,
    { 'server/main.ts': `import { app } from './app.ts'` },
    { 'server/platform/a.ts': `import { app } from '../app.ts'` },
    /platform comes before app/,
  ],
  [
    'a web domain imports the kit, the client and doors before it',
    webReadsDown,
    { 'web/posts/a.tsx': `import '../kit/b.tsx'\nimport '../app/client/c.ts'\nimport '../people/index.ts'` },
    { 'web/posts/a.tsx': `import '../people/card.tsx'` },
    /inside people/,
  ],
  [
    'a web domain imports nothing after it',
    webReadsDown,
    { 'web/app/pages/home.tsx': `import '../../posts/card.tsx'` },
    { 'web/posts/a.tsx': `import '../app/shell.tsx'` },
    /posts comes before app and may not import it: pass the part in/,
  ],
  [
    'the kit knows no domain and no client',
    webReadsDown,
    { 'web/kit/a.tsx': `import './b.tsx'` },
    { 'web/kit/a.tsx': `import '../app/client/b.ts'` },
    /kit comes before app/,
  ],
  [
    'folders are domains',
    foldersAreDomains,
    { 'server/posts/a.ts': '', 'web/kit/b.ts': '', 'web/public/logo.svg': '', 'server/app.ts': '' },
    { 'server/blog/a.ts': '' },
    /server\/blog: not in the order of domains/,
  ],
  [
    'no SQL in routes and policies',
    sqlStandsInActionsAndViews,
    { 'server/posts/stream.ts': 'await sql`select 1`', 'server/posts/policy.ts': 'export const sql = 1' },
    { 'server/posts/policy.ts': 'await context.sql<{ id: string }[]>`select id from item`' },
    /policy\.ts: holds SQL/,
  ],
  [
    'no SQL outside the server',
    sqlStandsInActionsAndViews,
    { 'web/posts/a.ts': 'const mysql = 1' },
    { 'web/posts/a.ts': 'sql`select 1`' },
    /holds SQL/,
  ],
  [
    'inserts stay at home',
    noExemptions,
    inContent('sql`insert into item (id) values ($1) on conflict do update set id = 1`'),
    inContent('sql`insert into member (id) values ($1)`'),
    /writes member, which is groups's: call an action of server\/groups\/index\.ts/,
  ],
  [
    'updates stay at home',
    noExemptions,
    inContent('sql`select from member for update of m`; // update member lists\nsql`update item i set a = 1`'),
    inContent('sql`update "group" as g set name = 1`'),
    /writes group/,
  ],
  [
    'updates by an object stay at home',
    noExemptions,
    inContent(`sql\`update item ${values}\``),
    inContent(`sql\`update member ${values}\``),
    /writes member/,
  ],
  [
    'deletes stay at home',
    noExemptions,
    inContent('sql`delete from item`'),
    inContent('sql`DELETE FROM member`'),
    /writes member/,
  ],
  [
    'exemptions are needed',
    exemptionsAreNeeded([{ path: 'server/content/act.ts', table: 'member' }]),
    inContent('sql`delete from member`'),
    inContent('sql`delete from item`'),
    /no longer writes member/,
  ],
  [
    'migrations name their domain',
    migrationsNameTheirDomain,
    { 'migrations/0009-content-drafts.sql': '', 'migrations/schema.sql': '' },
    { 'migrations/0009-drafts.sql': '' },
    /names no domain/,
  ],
  [
    'source is short',
    filesAreShort({}),
    { 'web/a.ts': 'x\n'.repeat(300) },
    { 'web/a.ts': 'x\n'.repeat(301) },
    /301 lines, at most 300/,
  ],
  [
    'tests are short',
    filesAreShort({}),
    { 'web/a.test.ts': 'x\n'.repeat(600) },
    { 'web/a.test.ts': 'x\n'.repeat(601) },
    /601 lines, at most 600/,
  ],
  [
    'an exception for length holds only its number, and only while needed',
    filesAreShort({ 'web/a.ts': 310 }),
    { 'web/a.ts': 'x\n'.repeat(310) },
    { 'web/a.ts': 'x\n'.repeat(300) },
    /no longer too long/,
  ],
  [
    'names are kebab-case',
    namesAreKebabCase,
    { 'web/kit/rich-text/bar.module.css': '', 'migrations/0001-a.sql': '', 'bench/RESULTS.md': '' },
    { 'web/kit/RichText.tsx': '' },
    /not kebab-case/,
  ],
  [
    'names say something',
    namesSaySomething,
    { 'web/kit/commoner.ts': '', 'server/people/set-manager.ts': '', 'web/kit/community-manager.ts': '' },
    { 'web/kit/date-utils.ts': '' },
    /"date-utils" says nothing/,
  ],
  [
    'nothing is a manager of things',
    namesSaySomething,
    { 'server/people/check-managers.ts': '' },
    { 'server/platform/session-manager.ts': '' },
    /"session-manager" says nothing/,
  ],
  [
    'nothing for later',
    nothingLooksAway,
    { 'web/a.ts': 'const todo = 1' },
    { 'web/a.ts': '// TODO: later' },
    /TODO: do it now/,
  ],
  [
    'no type looks away',
    nothingLooksAway,
    { 'web/a.ts': '' },
    { 'web/a.ts': '// @ts-expect-error' },
    /give the value its real type/,
  ],
  [
    'no test is skipped',
    nothingLooksAway,
    { 'web/a.test.ts': 'test.runIf(root)' },
    { 'web/a.test.ts': 'test.skip("a")' },
    /mend the test/,
  ],
  [
    'lint exceptions say why',
    lintExceptionsSayWhy(1),
    { 'web/a.ts': '// biome-ignore lint/a11y/x: the browser says it' },
    { 'web/a.ts': '// biome-ignore lint/a11y/x: why' },
    /without a reason/,
  ],
  [
    'lint exceptions do not grow in number',
    lintExceptionsSayWhy(1),
    { 'web/a.ts': '// biome-ignore lint/a11y/x: the browser says it' },
    { 'web/a.ts': '// biome-ignore lint/x: because of this\n'.repeat(2) },
    /2 biome-ignore, at most 1/,
  ],
]

describe.each(cases)('%s', (_, rule, good, bad, says) => {
  test('lets the good pass', () => expect(judge(rule, good)).toEqual([]))
  test('finds the violation and names the remedy', () => expect(judge(rule, bad).join('\n')).toMatch(says))
})

test('every way to import is seen', () => {
  const source = `
    import './a.css'
    import b, { type c } from './b.ts'
    import type { d } from '../d.ts'
    export * from './e.ts'
    const f = await import('./f.ts')
    import url from './g.svg?url'
    import { z } from 'zod'`
  expect(importsOf('web/kit/x.ts', source)).toEqual([
    'web/kit/a.css',
    'web/kit/b.ts',
    'web/d.ts',
    'web/kit/e.ts',
    'web/kit/f.ts',
    'web/kit/g.svg',
    'zod',
  ])
})
