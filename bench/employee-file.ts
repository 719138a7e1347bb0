import { stringify } from 'csv-stringify/sync'

/**
 * Prints a CSV of employees as a Dutch staff system exports it, with semicolons; the same numbers give the same file.
 * Usage: node bench/employee-file.ts [rows = 18000] [seed = 1] > employees.csv
 */
const rows = Number(process.argv[2] ?? 18_000)
const seed = Number(process.argv[3] ?? 1)

const firstNames = (
  'Emma Julia Mila Tess Sophie Zoë Sara Nora Yara Eva Anna Noor Lotte Saar Fleur Lisa Maud Roos Isa Lieke Fatima Aïsha Esmée Chloé ' +
  'Noah Lucas Sem Daan Levi Finn Bram Luuk Mees James Milan Sam Thijs Jan Piet Kees Willem Mohamed Ahmed Youssef Emre René André Jérôme ' +
  'Marieke Annelies Ingrid Wilma Petra Monique Sandra Karin Henk Gerrit Johan Marco Ruud Bas Joost Sander Jeroen Wouter Anouk Femke'
).split(' ')
const lastNames =
  'Jong:de Jansen Vries:de Berg:van den Dijk:van Bakker Janssen Visser Smit Meijer Boer:de Mulder Groot:de Bos Vos Peters Hendriks ' +
  'Leeuwen:van Dekker Brouwer Wit:de Dijkstra Smits Graaf:de Meer:van der Linden:van der Kok Jacobs Haan:de Vermeulen Heuvel:van den ' +
  'Veen:van der Broek:van den Bruijn:de Heijden:van der Schouten Beek:van Willems Vliet:van Ven:van de Hoekstra Maas Verhoeven Koster ' +
  'Yılmaz Kaya El-Idrissi Bouzid Ramdin Singh Nguyễn Coördes Müller Kuiper Prins Blom Huisman Postma Veenstra Kramer Hof:van ’t'
const functions =
  'adviseur:monteur:planner:projectleider:beleidsmedewerker:data-analist:medewerker klantcontact:ontwikkelaar:inkoper:jurist:controller'.split(
    ':',
  )
const places = [
  'Amersfoort',
  'Zwolle',
  'Den Haag',
  '’s-Hertogenbosch',
  'Groningen',
  'Eindhoven',
  'Leeuwarden',
  'Utrecht',
]
const branches: [string, string[]][] = [
  ['Techniek', ['Netwerk Noord', 'Netwerk Zuid', 'Glasvezel', 'Veldservice', 'Werkplaats']],
  ['Klant', ['Klantcontact', 'Winkels', 'Zakelijke markt', 'Facturen en incasso']],
  ['Bedrijfsvoering', ['Financiën', 'Inkoop', 'HR, opleiding en zorg', 'Juridische zaken', 'Facilitair bedrijf']],
  ['Digitaal', ['Platform', 'Data en inzicht', 'Werkplek', 'Beveiliging']],
]
const workWeeks = ['ma t/m vr', 'ma t/m do', 'ma, di, do, vr', 'di wo do', 'ma, di en wo', 'wo-vr', '']
const teamSize = 12

interface Name {
  last: string
  infix: string
}
const surnames: Name[] = lastNames.split(/ (?=\p{Lu})/u).map((written) => {
  const [last, infix = ''] = written.split(':')
  return { last: last!, infix }
})

/** mulberry32: small, even enough, and the same everywhere. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const random = randomFrom(seed)
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
    Functie: index % teamSize === 0 ? 'teamleider' : pick(functions),
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
