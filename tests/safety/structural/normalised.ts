const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+\d\d:?\d\d)/g

/**
 * An answer without what may differ between two copies of an organisation: ids that were made after the copy are numbered
 * as they appear, moments after it become one word, and cursors are unpacked so that what is in them is compared too.
 * What stood in the original, ids and moments alike, stays as it is.
 */
export function normalised(text: string, known: ReadonlySet<string>, copiedAt: Date): string {
  const numbers = new Map<string, number>()
  const numbered = (id: string) => {
    if (known.has(id)) return id
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return `id-${numbers.get(id)}`
  }
  return text
    .replace(/"(next|cursor)":"([\w-]{16,})"/g, (_all, key, packed) => {
      const plain = Buffer.from(packed, 'base64url').toString('utf8')
      return `"${key}":${JSON.stringify(plain)}`
    })
    .replace(uuid, numbered)
    .replace(moment, (at) => (new Date(at) > copiedAt ? 'later' : at))
}
