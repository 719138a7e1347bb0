import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Employee, RowProblem } from './employee-file/employee.ts'
import type { EmployeeMapping } from './employee-file/employee-field.ts'
import { departmentTree, inspectEmployeeFile, parseEmployees } from './employee-file.ts'

async function parse(file: string | Buffer, mapping?: EmployeeMapping) {
  const bytes = Buffer.from(file)
  const employees: Employee[] = []
  const told: Record<number, RowProblem[]> = {}
  const lines: number[] = []
  for await (const row of parseEmployees(bytes, mapping ?? inspectEmployeeFile(bytes).suggested)) {
    lines.push(row.line)
    if ('employee' in row) employees.push(row.employee)
    const problems = 'employee' in row ? row.notices : row.problems
    if (problems.length > 0) told[row.line] = problems
  }
  return { employees, told, lines }
}

const head = 'personeelsnummer;naam;e-mail;leidinggevende;in dienst;uit dienst;werkdagen;functie'

describe('what a file is', () => {
  const text = 'personeelsnummer;naam;functie\r\n1;Renée Coördes;monteur\r\n'
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['windows-1252', iconv.encode(text, 'win1252')],
    ['utf-16le', iconv.encode(text, 'utf16le', { addBOM: true })],
    ['utf-16le', iconv.encode(text, 'utf16le')],
    ['utf-16be', iconv.encode(text, 'utf16-be', { addBOM: true })],
  ])('%s', async (encoding, bytes) => {
    expect(inspectEmployeeFile(bytes)).toMatchObject({ encoding, header: ['personeelsnummer', 'naam', 'functie'] })
    expect((await parse(bytes)).employees[0]!.name).toBe('Renée Coördes')
  })

  test('one broken byte does not turn a UTF-8 file into another; its row is named', async () => {
    const bytes = Buffer.from('personeelsnummer;naam\n1;Renée\n2;Zoë é\n3;An?e\n')
    bytes[bytes.indexOf('?')] = 0xe9
    const { employees, told } = await parse(bytes)
    expect(employees.map(({ name }) => name)).toEqual(['Renée', 'Zoë é'])
    expect(told).toEqual({ 4: [{ column: 'naam', code: 'unreadable-characters' }] })
  })

  test.each([';', ',', '\t', '|'])('delimiter %j, also where others stand in the cells', async (delimiter) => {
    const cells = [
      ['Staff ID', 'Name', 'Job title'],
      ['1', 'Ann Bee', 'a;b,c|d'],
      ['2', 'Cor Dee', 'e; f, g'],
    ]
    const file = stringify(cells, { delimiter })
    expect(inspectEmployeeFile(Buffer.from(file)).delimiter).toBe(delimiter)
    expect((await parse(file)).employees.map(({ jobTitle }) => jobTitle)).toEqual(['a;b,c|d', 'e; f, g'])
  })

  test('a note for Excel and titles above the header are skipped, and lines still count from the top', async () => {
    const file = `sep=;\r\nOverzicht medewerkers;;\r\n\r\n${head}\r\n1;Jan Smit;;;;;;\r\n`
    expect(inspectEmployeeFile(Buffer.from(file))).toMatchObject({ headerLine: 4, delimiter: ';' })
    expect((await parse(file)).lines).toEqual([5])
  })

  test.each([
    ['spreadsheet', Buffer.from('504b030414000600', 'hex')],
    ['not-text', Buffer.from([1, 0, 0, 2, 0, 3, 0, 0, 65])],
    ['empty', Buffer.from('\uFEFF \n')],
    ['no-columns', Buffer.from('hello\nworld\n')],
    ['too-many-columns', Buffer.from(`${'a;'.repeat(300)}\n`)],
    ['too-large', Buffer.alloc(50 * 1024 * 1024 + 1, 'a')],
  ])('%s is refused', (code, bytes) => {
    expect(() => inspectEmployeeFile(bytes)).toThrow(expect.objectContaining({ code: `file.${code}` }))
  })

  test('more rows than 250,000 are refused', async () => {
    await expect(parse(`staff id,name\n${'1,a\n'.repeat(250_001)}`)).rejects.toMatchObject({
      code: 'file.too-many-rows',
    })
  })
})

describe('which column is what', () => {
  const suggested = (header: string) => inspectEmployeeFile(Buffer.from(`${header}\n`)).suggested

  test('Dutch and English names, however they are written', () => {
    expect(
      suggested('Medewerker-nr;Voorletters;ROEPNAAM;Tussenvoegsel;Achternaam;E-mail (werk);Mobiel;Schoenmaat'),
    ).toEqual(['staffNumber', 'initials', 'firstName', 'infix', 'lastName', 'email', 'mobile', null])
    expect(suggested('Employee ID,Full name,Job Title,Reports to,Office,Hire date')).toEqual([
      'staffNumber',
      'name',
      'jobTitle',
      'manager',
      'location',
      'joinedOn',
    ])
  })

  test('one column for a field, and several departments as levels from the top', () => {
    expect(suggested('personeelsnummer;naam;voornaam;roepnaam;team;afdeling;directie')).toEqual([
      'staffNumber',
      'name',
      null,
      'firstName',
      'department3',
      'department2',
      'department1',
    ])
    expect(suggested('personeelsnummer;naam;afdeling')).toEqual(['staffNumber', 'name', 'department'])
  })

  test.each([
    ['mapping-does-not-fit', ['name']],
    ['mapped-twice', ['name', 'name', 'email']],
    ['name-not-mapped', ['staffNumber', null, null]],
    ['identity-not-mapped', ['name', null, null]],
  ] as [string, EmployeeMapping][])('a mapping with %s is refused', async (code, mapping) => {
    await expect(parse('a,b,c\n1,2,3\n', mapping)).rejects.toMatchObject({ code: `file.${code}` })
  })
})

describe('employees', () => {
  test('a whole row', async () => {
    const file =
      'Personeelsnummer;Roepnaam;Tussenvoegsel;Achternaam;E-mail;Functie;Afdeling;Leidinggevende;Locatie;Telefoon;Mobiel;Werkdagen;In dienst;Uit dienst\n' +
      '="0012";Jan;van den;Berg;J.Berg@Voorbeeld.example;"Monteur\nnacht";Techniek > Beheer/onderhoud;chef@voorbeeld.example;Zwolle;038-1234567;+31 6 1;ma t/m do;1-3-2019;31-12-9999\n'
    expect((await parse(file)).employees).toEqual([
      {
        staffNumber: '0012',
        email: 'j.berg@voorbeeld.example',
        name: 'Jan van den Berg',
        sortName: 'Berg, Jan van den',
        jobTitle: 'Monteur nacht',
        department: ['Techniek', 'Beheer/onderhoud'],
        manager: { email: 'chef@voorbeeld.example' },
        location: 'Zwolle',
        phone: '038-1234567',
        mobile: '+31 6 1',
        workingDays: [1, 2, 3, 4],
        joinedOn: '2019-03-01',
        leftOn: null,
      },
    ])
  })

  test.each([
    ['Jan van den Berg', 'Jan van den Berg', 'Berg, Jan van den'],
    ['"Berg, Jan van den"', 'Jan van den Berg', 'Berg, Jan van den'],
    ['"Smit, Anna Maria"', 'Anna Maria Smit', 'Smit, Anna Maria'],
    ['Anna Maria Smit', 'Anna Maria Smit', 'Smit, Anna Maria'],
    ['Madonna', 'Madonna', 'Madonna'],
  ])('name %s', async (cell, name, sortName) => {
    expect((await parse(`${head}\n1;${cell};;;;;;\n`)).employees[0]).toMatchObject({ name, sortName })
  })

  test.each([
    ['31-12-2025', '2025-12-31'],
    ['1/2/2024', '2024-02-01'],
    ['2024-02-29 00:00:00', '2024-02-29'],
    ['31.01.2020', '2020-01-31'],
  ])('date %s', async (cell, day) => {
    expect((await parse(`${head}\n1;Jan Smit;;;${cell};;;\n`)).employees[0]!.joinedOn).toBe(day)
  })

  test.each([
    ['ma t/m vr', [1, 2, 3, 4, 5]],
    ['wo-vr', [3, 4, 5]],
    ['ma-wo-vr', [1, 3, 5]],
    ['Vrijdag, maandag en dinsdag', [1, 2, 5]],
    ['Mon, Wed', [1, 3]],
  ])('working days %s', async (cell, days) => {
    expect((await parse(`${head}\n1;Jan Smit;;;;;"${cell}";\n`)).employees[0]!.workingDays).toEqual(days)
  })

  test('what looks like a formula stays the text it is', async () => {
    const { employees } = await parse(`${head}\n1;Jan Smit;;;;;;"=HYPERLINK(""https://x.example"")"\n`)
    expect(employees[0]!.jobTitle).toBe('=HYPERLINK("https://x.example")')
  })

  test('departments make a tree', async () => {
    const { employees } = await parse('staff id;name;department\n1;A B;X/Y\n2;C D;x/Z\n3;E F;X\n4;G H;\n')
    expect(departmentTree(employees.map(({ department }) => department))).toEqual([
      {
        name: 'X',
        people: 1,
        below: [
          { name: 'Y', people: 1, below: [] },
          { name: 'Z', people: 1, below: [] },
        ],
      },
    ])
  })
})

describe('rows that are left out', () => {
  test.each([
    ['1;;;;;;;', 'naam', 'name-missing', undefined],
    [';Jan Smit;;;;;;', null, 'no-staff-number-or-email', undefined],
    ['1;Jan Smit;jan@;;;;;', 'e-mail', 'not-an-email', { text: 'jan@' }],
    ['1;Jan Smit;;;31-02-2025;;;', 'in dienst', 'not-a-date', { text: '31-02-2025' }],
    ['1;Jan Smit;;;01-02-25;;;', 'in dienst', 'not-a-date', { text: '01-02-25' }],
    ['1;Jan Smit;;;2-1-2025;1-1-2025;;', 'uit dienst', 'ends-before-start', undefined],
    [`1;Jan Smit;;;;;;${'x'.repeat(121)}`, 'functie', 'too-long', { max: 120 }],
    ['1;Jan Smit\u202e;;;;;;', 'naam', 'control-characters', undefined],
    ['1;Jan Smit;;;;;;a;b', null, 'too-many-cells', { expected: 8, found: 9 }],
    ['1;"Jan Smit;;;;;;', null, 'quotes', undefined],
    ['1;"Jan" Smit;;;;;;', null, 'quotes', undefined],
    ['0;Double;;;;;;', 'personeelsnummer', 'duplicate', { line: 2 }],
    ['9;Double;KEES@x.example;;;;;', 'e-mail', 'duplicate', { line: 2 }],
  ])('%s', async (row, column, code, params) => {
    const { employees, told } = await parse(`${head}\n0;Kees Bos;kees@x.example;;;;;\n${row}\n2;Noor Vos;;;;;;\n`)
    expect(employees.map(({ name }) => name)).toEqual(['Kees Bos', 'Noor Vos'])
    expect(told).toEqual({ 3: [params ? { column, code, params } : { column, code }] })
  })

  test('lines are those of the file, behind cells of several lines and a forgotten quote', async () => {
    const file = `${head}\r\n1;Jan Smit;;;;;;"a\r\nb\r\n\r\nc"\r\n\r\n2;"Piet;;;;;;\r\n3;Kees;;;;;;"d\re"\r\n4;;;;;;;\r\n`
    const { lines, told } = await parse(file)
    expect(lines).toEqual([2, 7, 8, 10])
    expect(Object.keys(told)).toEqual(['7', '10'])
  })
})

describe('managers', () => {
  test('one outside the file is told and kept; oneself and circles are told and dropped', async () => {
    const people = [
      '1;A;;2',
      '2;B;;3',
      '3;C;;2',
      '4;D;;4',
      '5;E;;77',
      '6;F;;1',
      '7;G;g@x.example;6',
      '8;H;;G@x.example',
    ]
    const { employees, told } = await parse([head, ...people].join('\n'))
    expect(employees.map(({ manager }) => manager)).toEqual([
      { staffNumber: '2' },
      null,
      null,
      null,
      { staffNumber: '77' },
      { staffNumber: '1' },
      { staffNumber: '6' },
      { email: 'g@x.example' },
    ])
    const column = 'leidinggevende'
    expect(told).toEqual({
      3: [{ column, code: 'manager-circle', params: { people: 2 } }],
      4: [{ column, code: 'manager-circle', params: { people: 2 } }],
      5: [{ column, code: 'manager-is-self' }],
      6: [{ column, code: 'manager-not-in-file', params: { manager: '77' } }],
    })
  })

  test('never leave a circle, whoever leads whom', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }), async (leads) => {
        const { employees } = await parse([head, ...leads.map((lead, index) => `${index};P;;${lead}`)].join('\n'))
        const managerOf = new Map(employees.map(({ staffNumber, manager }) => [staffNumber, manager]))
        for (const { staffNumber } of employees) {
          let at = staffNumber
          for (let steps = 0; steps <= leads.length; steps += 1) {
            const manager = managerOf.get(at)
            if (!manager || !('staffNumber' in manager)) break
            at = manager.staffNumber
            expect(steps).toBeLessThan(leads.length)
          }
        }
      }),
    )
  })
})

test('eighteen thousand rows take about a second', async () => {
  const rows = Array.from(
    { length: 18_000 },
    (_, index) => `${index};Jan de Boer;j${index}@x.example;${index >> 3};1-2-2020;;ma-vr;x`,
  )
  const started = performance.now()
  const { employees } = await parse([head, ...rows].join('\n'))
  expect(employees).toHaveLength(18_000)
  // Far above what it takes, so that a busy machine does not fail it; a rule that is quadratic still does.
  expect(performance.now() - started).toBeLessThan(8000)
})

test('whatever the bytes, every row is told or the file is refused by name', async () => {
  const sprinkle = fc.constantFrom('"', ';', '\n', '\r', '""', '\u0000', '=', '@', 'é', '1', ',', '\uFEFF')
  await fc.assert(
    fc.asyncProperty(fc.array(sprinkle, { maxLength: 60 }), async (signs) => {
      const file = `${head}\n${signs.join('')}\n`
      const outcome = await parse(file).catch((error) => error)
      if (outcome instanceof Error) expect(outcome).toMatchObject({ code: expect.stringMatching(/^file\./) })
      else expect([...outcome.lines].sort((one, other) => one - other)).toEqual(outcome.lines)
    }),
    { numRuns: 300 },
  )
})
