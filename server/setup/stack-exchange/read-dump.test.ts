import { readFile, symlink, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../platform/refusal.ts'
import type { DumpRow } from './dump-rows.ts'
import type { DumpTable } from './dump-tables.ts'
import { openDump, type RowProblem } from './read-dump.ts'
import { dumpFiles, rowXml, sampleDump, tableXml, writeFolder, writeZip } from './sample-dump.ts'

async function readAll(path: string, table: DumpTable = 'users', limits = {}) {
  const dump = await openDump(path, { limits })
  const problems: RowProblem[] = []
  try {
    const rows: DumpRow<DumpTable>[] = []
    for await (const row of dump.rows(table, (problem) => problems.push(problem))) rows.push(row)
    return { rows, problems, dump }
  } finally {
    await dump.close()
  }
}

const withUsers = (users: string | Buffer) => writeFolder({ ...dumpFiles(), 'Users.xml': users })
const user = (more: Record<string, string | number> = {}) => ({
  Id: 7,
  DisplayName: 'Noor',
  CreationDate: '2018-03-12T17:00:45.567',
  ...more,
})

describe('a dump that is fine', () => {
  test('reads the same from a folder, a zip, and a folder inside a zip with other capitals', async () => {
    const files = dumpFiles()
    const inside = Object.fromEntries(Object.entries(files).map(([name, text]) => [`site/${name.toUpperCase()}`, text]))
    const results = await Promise.all(
      [await writeFolder(files), await writeZip(files), await writeZip({ ...inside, 'readme.txt': 'hello' })].map(
        async (path) => (await readAll(path, 'posts')).rows,
      ),
    )
    expect(results[0]).toHaveLength(8)
    expect(results[1]).toEqual(results[0])
    expect(results[2]).toEqual(results[0])
  })

  test('takes its name from the file, and reads dates as UTC', async () => {
    const { rows, dump } = await readAll(await writeZip(dumpFiles()))
    expect(dump.site).toBe('bridges.stackexchange')
    expect(rows[1]).toMatchObject({ AboutMe: '<p>Loves <b>canals</b> & é</p>' })
    expect(rows[1]).toMatchObject({ CreationDate: new Date('2018-03-12T17:00:45.567Z') })
  })

  test.each(['utf-16le', 'utf-16be'])('reads %s with a byte-order mark', async (encoding) => {
    const text = tableXml('users', [user({ DisplayName: 'Zoë 🌷' })]).replace('utf-8', 'utf-16')
    const bytes = Buffer.from(text, 'utf16le')
    const { rows } = await readAll(await withUsers(encoding === 'utf-16be' ? bytes.swap16() : bytes))
    expect(rows).toMatchObject([{ DisplayName: 'Zoë 🌷' }])
  })

  test('gives nothing for an optional table that is not there', async () => {
    const { Badges: _, ...files } = { ...dumpFiles(), Badges: '' }
    delete (files as Record<string, unknown>)['Badges.xml']
    expect((await readAll(await writeFolder(files), 'badges')).rows).toEqual([])
  })

  test('gives back whatever text was written', async () => {
    const name = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((text) => !/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 20 }), async (names) => {
        const rows = names.map((DisplayName, index) => user({ Id: index + 1, DisplayName }))
        const read = await readAll(await withUsers(tableXml('users', rows)))
        expect(read.problems).toEqual([])
        expect(read.rows.map((row) => ('DisplayName' in row ? row.DisplayName : null))).toEqual(names)
      }),
      { numRuns: 30 },
    )
  })
})

describe('bad rows', () => {
  test.each([
    ['Id', 'missing', user({ Id: '' })],
    ['Id', 'not-a-number', user({ Id: '7; drop table' })],
    ['CreationDate', 'not-a-date', user({ CreationDate: '2018-02-31T00:00:00' })],
    ['CreationDate', 'not-a-date', user({ CreationDate: 'yesterday' })],
    ['DisplayName', 'too-long', user({ DisplayName: 'x'.repeat(201) })],
    ['Id', 'duplicate-id', user({ Id: 1 })],
  ])('%s %s is listed with its line, and the rows around it stay', async (field, problem, bad) => {
    const { rows, problems } = await readAll(
      await withUsers(tableXml('users', [user({ Id: 1 }), bad, user({ Id: 2 })])),
    )
    expect(rows.map((row) => row.Id)).toEqual([1, 2])
    expect(problems).toEqual([{ file: 'Users.xml', line: 4, field, problem }])
  })

  test.each([
    ['an entity that XML does not know', '<row Id="5" DisplayName="&secret;" CreationDate="2018-01-01T00:00:00" />'],
    ['an attribute without quotes', '<row Id=5 />'],
    ['a quote that is missing', '<row Id="5" DisplayName="Noor CreationDate="2018-01-01T00:00:00" />'],
    ['a row without end', '<row Id="5" DisplayName="No'],
    ['a reference without end', '<row Id="5" DisplayName="a &amp" CreationDate="2018-01-01T00:00:00" />'],
    ['a bare ampersand', '<row Id="5" DisplayName="a & b" CreationDate="2018-01-01T00:00:00" />'],
    ['a character that XML forbids', '<row Id="5" DisplayName="&#x0;" CreationDate="2018-01-01T00:00:00" />'],
  ])('%s spoils only its own row', async (_, bad) => {
    const { rows, problems } = await readAll(
      await withUsers(`<users>\n${rowXml(user({ Id: 1 }))}\n${bad}\n${rowXml(user({ Id: 2 }))}\n</users>`),
    )
    expect(rows.map((row) => row.Id)).toEqual([1, 2])
    expect(problems).toEqual([{ file: 'Users.xml', line: 3, field: null, problem: 'not-well-formed' }])
  })

  test('a file that was cut off says so and keeps what came before', async () => {
    const { rows, problems } = await readAll(await withUsers(`<users>\n${rowXml(user())}\n  <row Id="8" Disp`))
    expect(rows).toHaveLength(1)
    expect(problems).toEqual([{ file: 'Users.xml', line: 3, field: null, problem: 'cut-short' }])
  })

  test('never throws anything but a refusal, whatever the damage', async () => {
    const good = tableXml('users', [user({ Id: 1 }), user({ Id: 2 }), user({ Id: 3 })])
    const damage = fc.record({
      at: fc.nat(good.length),
      cut: fc.nat(40),
      add: fc.constantFrom('', '<', '>', '"', '&', '</users>', '<!--', '<![CDATA[', ']]>', '<?x', '\u0000', 'é'),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, cut, add }) => {
        const path = await withUsers(good.slice(0, at) + add + good.slice(at + cut))
        await readAll(path).catch((error) => expect(error).toBeInstanceOf(Refusal))
      }),
      { numRuns: 150 },
    )
  })
})

describe('hostile and unfit files are refused', () => {
  const refuses = (path: string, code: string, params: object | null, limits = {}) =>
    expect(readAll(path, 'users', limits)).rejects.toMatchObject({
      code: `file.${code}`,
      ...(params ? { params } : {}),
    })

  test('a missing table, by its name', async () => {
    const { 'Votes.xml': _, ...files } = dumpFiles()
    await refuses(await writeFolder(files), 'file-missing', { file: 'Votes.xml' })
    await refuses(await writeZip(files), 'file-missing', { file: 'Votes.xml' })
    await refuses('/nowhere/at/all', 'not-found', null)
  })

  test('safety 86: a document type, with or without entities to expand or fetch', async () => {
    const bombs = ['<!DOCTYPE users>', '<!DOCTYPE u [<!ENTITY a "aa"><!ENTITY b SYSTEM "file:///etc/passwd">]>']
    for (const bomb of bombs) {
      await refuses(await withUsers(`<?xml version="1.0"?>${bomb}<users/>`), 'document-type', { file: 'Users.xml' })
    }
  })

  test('another document, no document, another encoding', async () => {
    await refuses(await withUsers('<html></html>'), 'not-a-dump', { file: 'Users.xml' })
    await refuses(await withUsers(Buffer.from([0, 1, 2, 3, 4, 5, 6])), 'not-a-dump', { file: 'Users.xml' })
    await refuses(await withUsers(''), 'not-a-dump', { file: 'Users.xml' })
    await refuses(await withUsers('<?xml version="1.0" encoding="Shift_JIS"?><users/>'), 'encoding-not-supported', null)
  })

  test('safety 86: a row without end, and rows without end', async () => {
    const endless = `<users>\n<row Id="1" AboutMe="${'a'.repeat(400_000)}`
    await refuses(await withUsers(endless), 'row-too-long', { file: 'Users.xml' }, { rowChars: 100_000 })
    await refuses(await writeFolder(dumpFiles()), 'too-many-rows', { file: 'Users.xml', max: 3 }, { rows: 3 })
  })

  test('safety 86: a link in a folder', async () => {
    const folder = await writeFolder(dumpFiles())
    await unlink(join(folder, 'Users.xml'))
    await symlink('/etc/hostname', join(folder, 'Users.xml'))
    await refuses(folder, 'not-a-plain-file', { file: 'Users.xml' })
  })

  test('safety 86: files that are too large, alone or together', async () => {
    for (const path of [await writeFolder(dumpFiles()), await writeZip(dumpFiles())]) {
      await refuses(path, 'file-too-large', null, { fileBytes: 100 })
      await refuses(path, 'dump-too-large', null, { totalBytes: 1500 })
    }
  })

  test('safety 86: a zip bomb, by its ratio', async () => {
    const bomb = tableXml('users', sampleDump.users!) + ' '.repeat(5_000_000)
    await refuses(await writeZip({ ...dumpFiles(), 'Users.xml': bomb }), 'compressed-too-well', { file: 'Users.xml' })
  })

  test('safety 86: a zip that lies about sizes: the bytes that come out are counted', async () => {
    const path = await writeZip({
      ...dumpFiles(),
      'Users.xml': `${tableXml('users', [user()])}${' '.repeat(5_000_000)}`,
    })
    const zip = await readFile(path)
    // Claims ten bytes instead of five million, in every header of this entry.
    for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
      if (zip.toString('latin1', at + 46, at + 55) === 'Users.xml') zip.writeUInt32LE(10, at + 24)
    }
    await writeFile(path, zip)
    await expect(readAll(path)).rejects.toMatchObject({
      code: expect.stringMatching(/damaged-zip|compressed-too-well/),
    })
  })

  test('a zip whose content does not fit its checksum', async () => {
    const path = await writeZip(dumpFiles())
    const zip = await readFile(path)
    const at = zip.indexOf('PK\x01\x02')
    zip.writeUInt8(zip.readUInt8(at + 16) ^ 1, at + 16)
    await writeFile(path, zip)
    await refuses(path, 'damaged-zip', { file: 'Users.xml' })
  })

  test('safety 86: names that climb out, archives in archives, double tables, links, too many entries', async () => {
    const climbing = await writeZip({ 'xx/evil.txt': 'x', ...dumpFiles() })
    const bytes = await readFile(climbing)
    await writeFile(climbing, Buffer.from(bytes.toString('latin1').replaceAll('xx/evil', '../evil'), 'latin1'))
    await refuses(climbing, 'unsafe-name', null)
    await refuses(await writeZip({ 'inner.zip': 'PK', ...dumpFiles() }), 'nested-archive', { file: 'inner.zip' })
    await refuses(await writeZip({ 'users.XML': '<users/>', ...dumpFiles() }), 'ambiguous-file', { file: 'Users.xml' })
    await refuses(await writeZip({ 'a/Tags.xml': '<tags/>', 'b/Users.xml': '<users/>' }), 'ambiguous-file', null)
    await refuses(await writeZip(dumpFiles(), { mode: 0o120777 }), 'not-a-plain-file', null)
    await refuses(await writeZip(dumpFiles()), 'too-many-entries', { max: 3 }, { entries: 3 })
  })

  test('a 7z, a damaged zip, a text file', async () => {
    const folder = await writeFolder({
      'a.7z': Buffer.from('377abcaf271c', 'hex'),
      'a.zip': 'PK\x03\x04x',
      'a.txt': 'hello',
    })
    await refuses(join(folder, 'a.7z'), 'seven-zip', null)
    await refuses(join(folder, 'a.zip'), 'damaged-zip', null)
    await refuses(join(folder, 'a.txt'), 'not-a-dump', null)
  })
})
