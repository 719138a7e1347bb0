/** The longest name that is kept, in characters; the end with its extension survives. */
const longest = 150

/**
 * A file's name as text for people: no path, no control or direction characters, bounded. It is never used as a path on
 * the server or as a hint to the type.
 */
export function cleanName(name: string, fallback: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // Controls, line separators and the characters that reverse how a name reads ("gpj.exe" as "exe.jpg").
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|\s+$/g, '')
  if (!plain || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain)) return fallback
  const characters = [...plain]
  if (characters.length <= longest) return plain
  const extension = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? ''
  return `${characters.slice(0, longest - extension.length - 1).join('')}…${extension}`
}

/** The value of Content-Disposition (RFC 6266): an ASCII name for old readers and the real one encoded. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
