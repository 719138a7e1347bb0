import { unreadable } from '../../platform/unreadable.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import { decodeFile, type FileEncoding } from './decode-file.ts'
import type { EmployeeMapping } from './employee-field.ts'
import { headerScore, suggestMapping } from './suggest-mapping.ts'

export const fileLimits = { bytes: 50 * 1024 * 1024, rows: 250_000, columns: 200 }

export type Delimiter = ',' | ';' | '\t' | '|'

/** What the preview of an import shows before a single row is judged. */
export interface EmployeeFile {
  encoding: FileEncoding
  delimiter: Delimiter
  header: string[]
  headerLine: number
  /** The first rows under the header, as they stand. */
  sample: CsvRecord[]
  suggested: EmployeeMapping
}

export interface OpenedFile extends EmployeeFile {
  /** The rows under the header, each time anew. */
  records(): Generator<CsvRecord>
}

const delimiters: Delimiter[] = [';', ',', '\t', '|']
const headLines = 20
const sampleRows = 20

/**
 * Finds encoding, delimiter and header of a CSV file. Titles above the header are skipped.
 * @throws Refusal (codes after `file.`): too-large, empty, spreadsheet, not-text, no-columns, too-many-columns.
 */
export function openFile(bytes: Buffer): OpenedFile {
  if (bytes.length > fileLimits.bytes) throw unreadable('too-large', { max: fileLimits.bytes })
  const { text: whole, encoding } = decodeFile(bytes)
  // Excel's own note about the delimiter, which Excel alone reads.
  const note = /^"?sep=([;,\t|])"?(\r\n|\n|\r)/i.exec(whole)
  const text = note ? whole.slice(note[0].length) : whole
  const startLine = note ? 2 : 1
  if (text.trim() === '') throw unreadable('empty')
  const delimiter = (note?.[1] as Delimiter | undefined) ?? detectDelimiter(text)
  const header = findHeader(head(text, delimiter, startLine))
  if (header.cells.length < 2) throw unreadable('no-columns')
  if (header.cells.length > fileLimits.columns) throw unreadable('too-many-columns', { max: fileLimits.columns })
  function* records() {
    for (const record of csvRecords(text, delimiter, startLine)) if (record.line > header.line) yield record
  }
  const names = header.cells.map((cell) => cell.trim())
  const sample = first(sampleRows, records())
  return {
    encoding,
    delimiter,
    header: names,
    headerLine: header.line,
    sample,
    suggested: suggestMapping(names),
    records,
  }
}

const head = (text: string, delimiter: Delimiter, startLine = 1) =>
  first(headLines, csvRecords(text, delimiter, startLine))

function first(count: number, records: Iterable<CsvRecord>): CsvRecord[] {
  const found: CsvRecord[] = []
  for (const record of records) {
    found.push(record)
    if (found.length === count) break
  }
  return found
}

/** Known column names tell most; without them, the delimiter that cuts most lines into equally many cells. */
function detectDelimiter(text: string): Delimiter {
  const start = text.slice(0, 200_000)
  const judged = delimiters.map((delimiter) => {
    const records = head(start, delimiter)
    const width = findHeader(records).cells.length
    const alike = width > 1 ? records.filter(({ cells }) => cells.length === width).length : 0
    return { delimiter, score: Math.max(...records.map(({ cells }) => headerScore(cells))), alike, width }
  })
  judged.sort((one, other) => other.score - one.score || other.alike - one.alike || other.width - one.width)
  return judged[0]!.delimiter
}

function findHeader(records: CsvRecord[]): CsvRecord {
  const scores = records.map(({ cells }) => headerScore(cells))
  const best = Math.max(...scores)
  // One known word may well be a title; a header names several columns.
  return records[best >= 2 ? scores.indexOf(best) : 0]!
}
