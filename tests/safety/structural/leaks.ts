/** What somebody must not read. Ids count too, except those that the request itself named. */
export interface Forbidden {
  words: RegExp
  ids: string[]
}

/** As it is, with parts of marked words joined again, and with what hides in base64 (cursors) unpacked. */
function unfolded(text: string): string {
  const joined = text.replace(/"(text|hit)":|true|false|[{}[\]",:]/g, '')
  const unpacked = (text.match(/[\w-]{16,}/g) ?? []).map((part) => Buffer.from(part, 'base64url').toString('utf8'))
  return [joined, ...unpacked].join('\n')
}

/**
 * The forbidden words (with what stands around them) and ids in a text.
 * @param sent what the request named itself: an id that merely comes back tells nothing
 */
export function leaksIn(text: string, sent: string, { words, ids }: Forbidden): string[] {
  const plain = unfolded(text)
  const word = words.exec(plain)
  return [
    ...(word ? [plain.slice(Math.max(0, word.index - 30), word.index + 40)] : []),
    ...ids.filter((id) => !sent.includes(id) && plain.includes(id)),
  ]
}
