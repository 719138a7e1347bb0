import type { EmployeeField, EmployeeMapping } from './employee-field.ts'

// Left to right: the first name of a field is the one that wins where a file has several.
const aliases: Partial<Record<EmployeeField, string>> = {
  staffNumber:
    'personeelsnummer personeelsnr persnr personeelsnum medewerkernummer medewerkersnummer medewerkernr medewerkerid medewerker_id ' +
    'werknemernummer werknemersnummer werknemernr stamnummer personeelscode staffnumber staffid employeenumber employeeid employeeno ' +
    'empid personnelnumber personnelid payrollnumber',
  email:
    'zakelijkemail emailzakelijk emailwerk werkmail email emailadres mail mailadres zakelijkemailadres workemail emailaddress ' +
    'businessemail primaryemail userprincipalname upn',
  name: 'weergavenaam volledigenaam naam medewerker naammedewerker displayname fullname name employeename employee',
  firstName: 'roepnaam voornaam voornamen eerstenaam firstname givenname preferredname callname',
  initials: 'voorletters voorletter initialen initials',
  infix: 'tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels infix nameprefix surnameprefix middlename',
  lastName: 'achternaam familienaam geslachtsnaam geboortenaam lastname surname familyname',
  jobTitle: 'functie functienaam functieomschrijving functietitel functiebenaming jobtitle title position role job rol',
  manager:
    'leidinggevende leidinggevendenummer personeelsnummerleidinggevende medewerkernummerleidinggevende leidinggevendeid ' +
    'emailleidinggevende leidinggevendeemail manager managerid managernumber manageremail managerstaffnumber managersemail ' +
    'reportsto supervisor chef teamleider teammanager',
  location:
    'locatie werklocatie standplaats vestiging kantoor werkplek gebouw location office site worklocation officelocation',
  phone:
    'telefoon telefoonnummer tel telnr telefoonwerk werktelefoon telefoonzakelijk vast phone phonenumber telephone workphone businessphone',
  mobile:
    'mobiel mobielnummer mobielenummer mobieletelefoon telefoonmobiel gsm 06nummer mobile mobilephone cellphone cell',
  workingDays: 'werkdagen werkdag dagen roosterdagen aanwezig workingdays workdays days',
  joinedOn:
    'indienst datumindienst indienstdatum indiensttreding datumindiensttreding startdatum begindatum ingangsdatum datumin ' +
    'startdate hiredate joined joinedon dateofhire employmentstart',
  leftOn:
    'uitdienst datumuitdienst uitdienstdatum uitdiensttreding datumuitdiensttreding einddatum datumuit enddate leavedate left lefton terminationdate employmentend',
}

// From the top of an organisation to the floor, so that columns in any order become one path.
const departmentLevels: [level: number, names: string][] = [
  [1, 'organisatie bedrijf werkmaatschappij concern organisation organization company businessunit bu'],
  [2, 'directie directoraat divisie division directorate'],
  [3, 'domein sector dienst hoofdafdeling sectie domain'],
  [4, 'cluster'],
  [
    5,
    'afdeling afdelingsnaam afdelingnaam afdelingomschrijving afdelingspad organisatieeenheid orgeenheid organisatorischeeenheid oe department ' +
      'departmentname departmentpath orgunit organisationalunit unit',
  ],
  [6, 'team teamnaam groep bureau subafdeling onderafdeling teamname subdepartment'],
]

const fieldOf = new Map<string, { field: EmployeeField; rank: number }>()
for (const [field, names] of Object.entries(aliases)) {
  for (const [rank, name] of names.split(' ').entries()) {
    fieldOf.set(key(name), { field: field as EmployeeField, rank })
  }
}
const levelOf = new Map(
  departmentLevels.flatMap(([level, names]) => names.split(' ').map((name) => [name, level] as const)),
)

/** Only letters and digits count, so that "E-mail (werk)", "e_mail werk" and "EMAILWERK" are the same. */
function key(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

/** How much a row looks like a header: the number of cells that name something known. */
export function headerScore(cells: string[]): number {
  return cells.filter((cell) => known(cell) !== undefined || departmentLevel(cell) !== undefined).length
}

function known(column: string) {
  return fieldOf.get(key(column)) ?? fieldOf.get(key(column.replaceAll(/\(.*\)/g, '')))
}

function departmentLevel(column: string): number | undefined {
  const name = key(column)
  const numbered = /^(?:afdeling|department|niveau|level|orgniveau|organisatieniveau|oe)(?:niveau|level)?([1-9])$/.exec(
    name,
  )
  return numbered ? Number(numbered[1]) : levelOf.get(name)
}

/**
 * Guesses what each column holds from its name, Dutch or English. A field is given to one column, the one whose name
 * says it best; several columns with departments become its levels, top first.
 */
export function suggestMapping(header: string[]): EmployeeMapping {
  const best = new Map<EmployeeField, { column: number; rank: number }>()
  const departments: { column: number; level: number }[] = []
  for (const [column, name] of header.entries()) {
    const level = departmentLevel(name)
    if (level !== undefined) departments.push({ column, level })
    const found = known(name)
    if (!found || (best.get(found.field)?.rank ?? Number.POSITIVE_INFINITY) <= found.rank) continue
    best.set(found.field, { column, rank: found.rank })
  }
  const mapping: EmployeeMapping = header.map(() => null)
  for (const [field, { column }] of best) mapping[column] = field
  departments.sort((one, other) => one.level - other.level || one.column - other.column)
  for (const [index, { column }] of departments.slice(0, 5).entries()) {
    mapping[column] = departments.length === 1 ? 'department' : (`department${index + 1}` as EmployeeField)
  }
  return mapping
}
