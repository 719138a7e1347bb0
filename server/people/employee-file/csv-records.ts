/** One record of a CSV file; `line` is where it starts in the file, counted from 1. */
export interface CsvRecord {
  line: number
  cells: string[]
  /** A quote that is not closed, or that closes in the middle of a cell. The cells are then those of one line, as found. */
  hasBadQuotes: boolean
}

interface Cell {
  text: string
  /** Behind the cell, on the delimiter or the line break. */
  end: number
}

// A cell with a note of several lines is shorter than this; a forgotten quote would otherwise eat the file.
const quotedMax = 20_000

/**
 * Cuts text into records as RFC 4180 has them, with any one-character delimiter and any line break. Our own and not a
 * library's, because one forgotten quote must cost one line: libraries read on to the next quote, thousands of rows on,
 * or give up. Empty lines are left out.
 */
export function* csvRecords(text: string, delimiter: string, startLine = 1): Generator<CsvRecord> {
  let at = 0
  let line = startLine
  while (at < text.length) {
    const cells: string[] = []
    let hasBadQuotes = false
    let from = at
    for (;;) {
      const cell: Cell | null =
        text[from] === '"' ? quotedCell(text, from, delimiter) : plainCell(text, from, delimiter)
      if (!cell) {
        hasBadQuotes = true
        break
      }
      cells.push(cell.text)
      from = cell.end + 1
      if (text[cell.end] === delimiter) continue
      from = cell.end
      break
    }
    if (hasBadQuotes) {
      from = endOfLine(text, at)
      cells.splice(0, cells.length, ...text.slice(at, from).split(delimiter))
    }
    const next = afterBreak(text, from)
    if (cells.length > 1 || cells[0]?.trim()) yield { line, cells, hasBadQuotes }
    line += countBreaks(text, at, next)
    at = next
  }
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(from, end), end }
}

function quotedCell(text: string, from: number, delimiter: string): Cell | null {
  let end = from + 1
  let isDoubled = false
  for (;;) {
    end = text.indexOf('"', end)
    if (end < 0 || end - from > quotedMax) return null
    if (text[end + 1] !== '"') break
    isDoubled = true
    end += 2
  }
  const after = text[end + 1]
  if (after !== undefined && after !== delimiter && after !== '\n' && after !== '\r') return null
  const inner = text.slice(from + 1, end)
  return { text: isDoubled ? inner.replaceAll('""', '"') : inner, end: end + 1 }
}

function endOfLine(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

function afterBreak(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2
  return Math.min(at + 1, text.length)
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks += 1
  }
  return breaks
}
