import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { unreadable } from '../../platform/unreadable.ts'
import { decodeText } from './decode-text.ts'
import type { DumpLimits } from './dump-limits.ts'
import { rowPieces } from './row-pieces.ts'

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

/** Where reading stands, beside what the parser itself knows. */
interface Progress {
  ready: (XmlRow | XmlProblem)[]
  depth: number
  hasRoot: boolean
  rows: number
  /** The line of the last element below the outermost. */
  line: number
  /** Lines before the parser's own first line: it is replaced after a row without end. */
  linesBefore: number
  isInRow: boolean
  isBroken: boolean
  sinceRow: number
}

// Long pieces would be parsed as a whole before the next limit is looked at.
const stepChars = 64 * 1024
const encodings = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'ascii'])

/**
 * Reads `<table><row a="…"/>…</table>` as a stream; a broken row is given as a problem and reading goes on behind it.
 * No DTD is accepted and only XML's own five entities and character references are resolved, so there is nothing to
 * expand and nothing to fetch.
 * @throws Refusal (codes after `file.`): document-type, encoding-not-supported, not-a-dump, row-too-long, too-many-rows.
 */
export async function* xmlRows(
  bytes: Readable,
  table: XmlTable,
  limits: DumpLimits,
): AsyncGenerator<XmlRow | XmlProblem> {
  const progress: Progress = {
    ready: [],
    depth: 0,
    hasRoot: false,
    rows: 0,
    line: 1,
    linesBefore: 0,
    isInRow: false,
    isBroken: false,
    sinceRow: 0,
  }
  let parser = rowParser(table, limits, progress)
  for await (const { text, startsRow } of rowPieces(decodeText(bytes))) {
    if (startsRow && progress.hasRoot) {
      const here = progress.linesBefore + parser.line
      if (progress.isInRow) progress.ready.push({ line: progress.line, problem: 'not-well-formed' })
      else if (progress.isBroken) progress.ready.push({ line: here - 1, problem: 'not-well-formed' })
      if (progress.isInRow || progress.depth !== 1) {
        // The row before never ended. Its remains go with the parser that still waits for a quote or a semicolon.
        parser = rowParser(table, limits, progress)
        progress.depth = 0
        parser.write(`<${table.root}>`)
        progress.linesBefore = here - 1
      }
      progress.isInRow = false
      progress.isBroken = false
    }
    for (let at = 0; at < text.length; at += stepChars) {
      const step = text.slice(at, at + stepChars)
      progress.sinceRow += step.length
      parser.write(step)
      if (progress.sinceRow > limits.rowChars + stepChars) {
        throw unreadable('row-too-long', { file: table.file, line: progress.linesBefore + parser.line })
      }
      yield* progress.ready
      progress.ready.length = 0
    }
  }
  if (!progress.hasRoot) throw unreadable('not-a-dump', { file: table.file })
  const line = progress.linesBefore + parser.line
  if (progress.isBroken) yield { line, problem: 'not-well-formed' }
  progress.isBroken = false
  parser.close()
  if (progress.isBroken) yield { line, problem: 'cut-short' }
}

function rowParser({ file, root }: XmlTable, limits: DumpLimits, progress: Progress): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: true })
  parser.on('error', () => {
    progress.isBroken = true
  })
  parser.on('doctype', () => {
    throw unreadable('document-type', { file })
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (!encoding || encodings.has(encoding.toLowerCase())) return
    throw unreadable('encoding-not-supported', { file, encoding: encoding.slice(0, 40) })
  })
  parser.on('opentagstart', () => {
    if (progress.depth > 1) return
    progress.line = progress.linesBefore + parser.line
    progress.isInRow = progress.depth === 1
  })
  parser.on('opentag', ({ name, attributes }) => {
    progress.depth += 1
    if (!progress.hasRoot) {
      if (name.toLowerCase() !== root) throw unreadable('not-a-dump', { file })
      progress.hasRoot = true
      return
    }
    if (progress.depth !== 2) return
    progress.isInRow = false
    progress.rows += 1
    progress.sinceRow = 0
    if (progress.rows > limits.rows) throw unreadable('too-many-rows', { file, max: limits.rows })
    const { line } = progress
    if (progress.isBroken) progress.ready.push({ line, problem: 'not-well-formed' })
    else if (name.toLowerCase() !== 'row') progress.ready.push({ line, problem: 'unknown-element' })
    else progress.ready.push({ line, attributes })
    progress.isBroken = false
  })
  parser.on('closetag', () => {
    progress.depth -= 1
  })
  return parser
}
