import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as contract from '../../contract/employee-import.ts'
import { directory, editProfile, orgChart, profile } from '../../contract/people.ts'
import type { Caller, TestApp } from '../../tests/app.ts'
import { testApp } from '../../tests/app.ts'
import { upload } from '../../tests/upload.ts'

let app: TestApp
let admin: Caller
beforeAll(async () => {
  app = await testApp()
  admin = await app.person('Anneke de Vries', { role: 'administrator' })
})
afterAll(() => app.stop())

const head = 'personeelsnummer;naam;e-mail;functie;afdeling;leidinggevende;telefoon;uit dienst'

async function run(rows: string[], dryRun = false) {
  const { fileId } = await upload(app, admin, Buffer.from([head, ...rows].join('\r\n')), { name: 'personeel.csv' })
  const { mapping } = await admin.call(contract.previewEmployees, { fileId })
  const { importId } = await admin.call(contract.importEmployees, { fileId, mapping, dryRun })
  for (let tries = 0; tries < 600; tries++) {
    const state = await admin.call(contract.employeeImport, { importId })
    if (state.state === 'done' || state.state === 'failed') return { ...state, fileId }
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('the import did not end')
}

const rows = [
  '1;Hanneke Bos;hanneke@lindeplein.nl;Hoofd;Openbare ruimte;;;',
  '2;Wim Terpstra;wim@lindeplein.nl;Voorman;Openbare ruimte / Wegbeheer;1;06 1;',
  '3;Kim van den Hofstra;;Stratenmaker;Openbare ruimte / Wegbeheer;2;;',
]

describe('an import of employees', () => {
  test('a dry run says what would happen and leaves nothing', async () => {
    const state = await run(rows, true)
    expect(state).toMatchObject({ state: 'done', created: 3, changed: 0, unchanged: 0, refused: 0, departments: 2 })
    expect((await app.sql`select from account`).length).toBe(1)
    expect((await app.sql`select from department`).length).toBe(0)
    const events = await app.sql`select from outbox where kind = 'import.finished'`
    expect(events.length).toBe(0)
  })

  test('makes people, departments and lines; a second run finds all unchanged', async () => {
    expect(await run(rows)).toMatchObject({ created: 3, changed: 0, unchanged: 0, departments: 2 })
    const { rows: found } = await admin.call(directory, { name: 'Hofstra' })
    expect(found).toMatchObject([{ name: 'Kim van den Hofstra', department: 'Wegbeheer', jobTitle: 'Stratenmaker' }])
    const chart = await admin.call(orgChart, { personId: found[0]!.id })
    expect(chart.above.map(({ name }) => name)).toEqual(['Hanneke Bos', 'Wim Terpstra'])
    const accounts = await app.sql`select state from account where staff_number is not null`
    expect(accounts.map(({ state }) => state)).toEqual(['invited', 'invited', 'invited'])
    const again = await run(rows)
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 3, departments: 0, problemCount: 0 })
    const events = await app.sql`select from outbox where kind = 'import.finished'`
    expect(events.length).toBe(2)
    // the file itself is not kept
    const kept = await app.sql`select from file where id = ${again.fileId} and removed_at is null`
    expect(kept.length).toBe(0)
  })

  test('what changed is changed, and what people wrote themselves stays', async () => {
    const [wim] = await app.sql<{ id: string }[]>`select id from account where staff_number = '2'`
    const { version } = await admin.call(profile, { personId: wim!.id })
    await admin.call(editProfile, { personId: wim!.id, version, phone: '06 99' })
    const changed = ['2;Wim Terpstra;wim.terpstra@lindeplein.nl;Uitvoerder;Openbare ruimte;1;06 1;', rows[2]!]
    expect(await run(changed)).toMatchObject({ created: 0, changed: 1, unchanged: 1 })
    const now = await admin.call(profile, { personId: wim!.id })
    expect(now).toMatchObject({ phone: '06 99', person: { jobTitle: 'Uitvoerder', department: 'Openbare ruimte' } })
    const [account] = await app.sql`select email from account where id = ${wim!.id}`
    expect(account?.email).toBe('wim.terpstra@lindeplein.nl')
  })

  test('somebody known by e-mail gets the staff number; another’s address is refused by line', async () => {
    const known = await app.person('Joris Berg', { email: 'joris@lindeplein.nl' })
    const state = await run([
      '7;Joris Berg;joris@lindeplein.nl;Ambtenaar;;;;',
      '8;Iemand Anders;hanneke@lindeplein.nl;;;;;',
      '9;;x@lindeplein.nl;;;;;',
    ])
    expect(state).toMatchObject({ created: 0, changed: 1, refused: 2 })
    expect(state.problems).toEqual([
      { line: 3, column: null, code: 'email-of-another', params: {}, leavesOut: true },
      { line: 4, column: 'naam', code: 'name-missing', params: {}, leavesOut: true },
    ])
    const [account] = await app.sql`select staff_number, state from account where id = ${known.id}`
    expect(account).toEqual({ staffNumber: '7', state: 'active' })
  })

  test('who has left is told and never shut out', async () => {
    const state = await run(['7;Joris Berg;joris@lindeplein.nl;Ambtenaar;;;;31-12-2020', '77;Al Weg;;;;;;1-1-2021'])
    expect(state.problems.map(({ line, code, leavesOut }) => [line, code, leavesOut])).toEqual([
      [2, 'has-left', false],
      [3, 'has-left', true],
    ])
    const [account] = await app.sql`select state from account where staff_number = '7'`
    expect(account?.state).toBe('active')
    expect((await app.sql`select from account where staff_number = '77'`).length).toBe(0)
  })

  test('problems download as cells that no spreadsheet runs', async () => {
    const state = await run(['=cmd|calc;;geen-adres;;;;;', '12;Naam;=1+1;;;;;'])
    expect(state.refused).toBe(2)
    const answer = await admin.try(contract.employeeImportProblems, { importId: state.importId })
    expect(String(answer.headers['content-type'])).toMatch(/^text\/csv/)
    expect(String(answer.body)).toContain('not-an-email')
    expect(String(answer.body)).not.toMatch(/(^|;)"?[=+@]/m)
  })

  test('a mapping that cannot work is said before anything runs; a picture is no list', async () => {
    const { fileId } = await upload(app, admin, Buffer.from(`${head}\r\n${rows[0]}`))
    const preview = await admin.call(contract.previewEmployees, { fileId, mapping: Array(8).fill(null) })
    expect(preview).toMatchObject({ rowCount: null, obstacle: 'file.name-not-mapped' })
    const zip = await upload(app, admin, Buffer.from('PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'))
    expect((await admin.try(contract.previewEmployees, { fileId: zip.fileId })).status).toBe(422)
  })

  test('is the administrator’s alone, with files of their own', async () => {
    const other = await app.person('Bea Beheerder', { role: 'administrator' })
    const employee = await app.person('Wie Dan Ook')
    const { fileId } = await upload(app, admin, Buffer.from(`${head}\r\n${rows[0]}`))
    expect((await employee.try(contract.previewEmployees, { fileId })).status).toBe(403)
    expect((await other.try(contract.previewEmployees, { fileId })).status).toBe(404)
  })
})
