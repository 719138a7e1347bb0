import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { Unreadable } from '../../platform/unreadable.ts'
import { decodeText } from './decode-text.ts'
import type { DumpLimits } from './dump-limits.ts'

export interface XmlRow {
  /** The line in the file on which the row starts, counted from 1. */
  line: number
  attributes: Record<string, string>
}

/** A row that is not well-formed XML, or an end that comes too early. */
export interface XmlProblem {
  line: number
  problem: 'not-well-formed' | 'unknown-element' | 'cut-short'
}

interface XmlTable {
  /** As shown in refusals. */
  file: string
  /** The name that the outermost element must carry, in any case. */
  root: string
}

// Long pieces would be parsed as a whole before the next limit is looked at.
const pieceChars = 64 * 1024
const encodings = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'ascii'])

/**
 * Reads `<table><row a="…"/>…</table>` as a stream; a broken row is given as a problem and reading goes on behind it.
 * No DTD is accepted and only XML's own five entities and character references are resolved, so there is nothing to
 * expand and nothing to fetch.
 * @throws Unreadable document-type, encoding-not-supported, not-a-dump, row-too-long, too-many-rows.
 */
export async function* xmlRows(
  bytes: Readable,
  table: XmlTable,
  limits: DumpLimits,
): AsyncGenerator<XmlRow | XmlProblem> {
  const { file } = table
  const ready: (XmlRow | XmlProblem)[] = []
  const parser = new SaxesParser({ xmlns: false, position: true })
  let depth = 0
  let hasRoot = false
  let rows = 0
  let line = 1
  let broken = false
  let sinceRow = 0
  parser.on('error', () => {
    broken = true
  })
  parser.on('doctype', () => {
    throw new Unreadable('document-type', { file })
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !encodings.has(encoding.toLowerCase())) {
      throw new Unreadable('encoding-not-supported', { file, encoding: encoding.slice(0, 40) })
    }
  })
  parser.on('opentagstart', () => {
    if (depth <= 1) line = parser.line
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (!hasRoot && name.toLowerCase() !== table.root) throw new Unreadable('not-a-dump', { file })
    const isRoot = !hasRoot
    hasRoot = true
    if (isRoot || depth > 2) return
    rows += 1
    sinceRow = 0
    if (rows > limits.rows) throw new Unreadable('too-many-rows', { file, max: limits.rows })
    if (broken) ready.push({ line, problem: 'not-well-formed' })
    else if (name.toLowerCase() !== 'row') ready.push({ line, problem: 'unknown-element' })
    else ready.push({ line, attributes })
    broken = false
  })
  parser.on('closetag', () => {
    depth -= 1
  })
  for await (const text of decodeText(bytes)) {
    for (let at = 0; at < text.length; at += pieceChars) {
      const piece = text.slice(at, at + pieceChars)
      sinceRow += piece.length
      parser.write(piece)
      if (sinceRow > limits.rowChars + pieceChars) throw new Unreadable('row-too-long', { file, line: parser.line })
      yield* ready
      ready.length = 0
    }
  }
  if (!hasRoot) throw new Unreadable('not-a-dump', { file })
  const lastLine = parser.line
  if (broken) yield { line: lastLine, problem: 'not-well-formed' }
  broken = false
  parser.close()
  if (broken) yield { line: lastLine, problem: 'cut-short' }
}
