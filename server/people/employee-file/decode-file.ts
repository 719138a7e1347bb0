import iconv from 'iconv-lite'
import { unreadable } from '../../platform/unreadable.ts'

export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedFile {
  /** Without byte-order mark. Bytes that mean nothing in the encoding are U+FFFD. */
  text: string
  encoding: FileEncoding
}

const zipStart = '504b0304'
const oldExcelStart = 'd0cf11e0'

/**
 * Finds the encoding from the bytes themselves: a byte-order mark, zeros in every second place, valid UTF-8, or else
 * Windows-1252, in which Excel writes CSV on most Dutch machines.
 * @throws Refusal file.spreadsheet for an Excel file, file.not-text for other binary content.
 */
export function decodeFile(bytes: Buffer): DecodedFile {
  const start = bytes.toString('hex', 0, 4)
  if (start === zipStart || start === oldExcelStart) throw unreadable('spreadsheet')
  const encoding = detectEncoding(bytes)
  const text = encoding === 'windows-1252' ? iconv.decode(bytes, 'win1252') : new TextDecoder(encoding).decode(bytes)
  if (text.includes('\u0000')) throw unreadable('not-text')
  return { text, encoding }
}

function detectEncoding(bytes: Buffer): FileEncoding {
  const mark = bytes.toString('hex', 0, 3)
  if (mark === 'efbbbf') return 'utf-8'
  if (mark.startsWith('fffe')) return 'utf-16le'
  if (mark.startsWith('feff')) return 'utf-16be'
  return withoutMark(bytes)
}

function withoutMark(bytes: Buffer): FileEncoding {
  const head = bytes.subarray(0, 4096)
  const zeros: [even: number, odd: number] = [0, 0]
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[(at % 2) as 0 | 1] += 1
  // Latin letters leave every second byte zero; a file of other zeros is no text.
  const many = head.length / 4
  if (zeros[1] > many && zeros[0] === 0) return 'utf-16le'
  if (zeros[0] > many && zeros[1] === 0) return 'utf-16be'
  return detectEightBit(bytes)
}

/** One damaged character must not turn every é of a UTF-8 file into Ã©, so the majority decides. */
function detectEightBit(bytes: Buffer): FileEncoding {
  const text = bytes.toString('utf8')
  let wrong = 0
  let right = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) wrong += 1
    else if (code > 0x7f) right += 1
  }
  return wrong > right ? 'windows-1252' : 'utf-8'
}
