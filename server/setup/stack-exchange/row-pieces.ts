/** A stretch of a table's text; `startsRow` where it begins on a line that opens with `<row`. */
export interface RowPiece {
  text: string
  startsRow: boolean
}

const rowStart = /(?<=\n)(?=[ \t]{0,100}<row\s)/
// What may still turn out to be the start of a row once the next chunk is there.
const perhapsRowStart = /\n[ \t]{0,100}(?:<(?:r(?:ow?)?)?)?$/

/**
 * Cuts text where a line opens with `<row`. In a dump every row starts so, and nothing else can: line breaks inside a
 * row are written as references. It lets reading go on at the next row when one row has lost a quote or a semicolon.
 */
export async function* rowPieces(chunks: AsyncIterable<string>): AsyncGenerator<RowPiece> {
  let kept = ''
  let afterBreak = false
  for await (const chunk of chunks) {
    const text = kept + chunk
    const end = text.slice(-120).match(perhapsRowStart)
    // The break itself stays with the text before it.
    const ready = end ? text.slice(0, text.length - end[0].length + 1) : text
    kept = text.slice(ready.length)
    yield* cut(ready, afterBreak)
    if (ready !== '') afterBreak = ready.endsWith('\n')
  }
  yield* cut(kept, afterBreak)
}

function cut(text: string, afterBreak: boolean): RowPiece[] {
  if (text === '') return []
  const opens = afterBreak && /^[ \t]{0,100}<row\s/.test(text)
  return text.split(rowStart).map((piece, index) => ({ text: piece, startsRow: index > 0 || opens }))
}
