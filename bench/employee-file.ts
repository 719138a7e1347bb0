import { stringify } from 'csv-stringify/sync'
import { firstNames, jobTitles, places, surnames } from './dutch-names.ts'
import { numbers } from './words.ts'

/**
 * Prints a CSV of employees as a Dutch staff system exports it, with semicolons; the same numbers give the same file.
 * Usage: node bench/employee-file.ts [rows = 18000] [seed = 1] > employees.csv
 */
const rows = Number(process.argv[2] ?? 18_000)
const seed = Number(process.argv[3] ?? 1)

const branches: [string, string[]][] = [
  ['Techniek', ['Netwerk Noord', 'Netwerk Zuid', 'Glasvezel', 'Veldservice', 'Werkplaats']],
  ['Klant', ['Klantcontact', 'Winkels', 'Zakelijke markt', 'Facturen en incasso']],
  ['Bedrijfsvoering', ['Financiën', 'Inkoop', 'HR, opleiding en zorg', 'Juridische zaken', 'Facilitair bedrijf']],
  ['Digitaal', ['Platform', 'Data en inzicht', 'Werkplek', 'Beveiliging']],
]
const workWeeks = ['ma t/m vr', 'ma t/m do', 'ma, di, do, vr', 'di wo do', 'ma, di en wo', 'wo-vr', '']
const teamSize = 12

const random = numbers(seed)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
const digits = (count: number) => String(Math.floor(random() * 10 ** count)).padStart(count, '0')
const staffNumber = (index: number) => String(100_001 + index)
const dutchDay = () =>
  `${String(1 + Math.floor(random() * 28)).padStart(2, '0')}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${1985 + Math.floor(random() * 40)}`
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll('ı', 'i')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()

function department(index: number): string {
  const team = Math.floor(index / teamSize)
  const [branch, parts] = branches[team % branches.length]!
  const part = parts[Math.floor(team / branches.length) % parts.length]!
  return index === 0 ? 'Directie' : `${branch} > ${part} > Team ${team + 1}`
}

/** The first of each team leads it; team leads report to an earlier team's lead, so no circle can come about. */
function manager(index: number): string {
  if (index === 0) return ''
  const lead = index - (index % teamSize)
  if (lead !== index) return staffNumber(lead)
  return staffNumber(Math.floor(index / teamSize / 8) * teamSize)
}

const table = Array.from({ length: rows }, (_, index) => {
  const first = pick(firstNames)
  const { last, infix } = pick(surnames)
  const onTheFloor = random() < 0.2
  return {
    Personeelsnummer: staffNumber(index),
    Roepnaam: first,
    Tussenvoegsel: infix,
    Achternaam: last,
    'E-mail (werk)': onTheFloor ? '' : `${plain(first)}.${plain(infix + last)}.${index + 1}@voorbeeld.example`,
    Functie: index % teamSize === 0 ? 'teamleider' : pick(jobTitles),
    Afdeling: department(index),
    Leidinggevende: manager(index),
    Locatie: pick(places),
    Telefoon: random() < 0.5 ? `030-${digits(7)}` : '',
    Mobiel: `+31 6 ${digits(8)}`,
    Werkdagen: pick(workWeeks),
    'Datum in dienst': dutchDay(),
    'Datum uit dienst': random() < 0.02 ? '31-12-2031' : '',
  }
})

process.stdout.write(stringify(table, { header: true, delimiter: ';', record_delimiter: 'windows' }))
