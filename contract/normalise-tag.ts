/** Longest tag, in UTF-16 units. */
export const maxTagLength = 50

/**
 * The one spelling under which a tag is stored: lower case, composed (NFC), spaces as `-`, without leading `#`.
 * Letters keep their diacritics (`ideeën`); `+`, `#`, `.`, `_` and `-` may follow (`c++`, `q#`, `node.js`).
 * Answers null where nothing remains.
 */
export function normaliseTag(raw: string): string | null {
  let tag = raw
    .slice(0, 400)
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{N}\p{M}+#._-]/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
  tag = [...tag].reduce((short, sign) => (short.length + sign.length <= maxTagLength ? short + sign : short), '')
  tag = tag.replace(/[-._]+$/u, '')
  return tag === '' ? null : tag
}

/** Is this string exactly what `normaliseTag` would make of it? */
export function isNormalisedTag(tag: string): boolean {
  return normaliseTag(tag) === tag
}
