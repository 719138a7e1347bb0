import { maxHrefLength } from './rich-text-document.ts'

// Browsers drop tabs and newlines inside a scheme and trim control characters around it, so none may stand anywhere;
// format characters (bidi overrides, zero-width) only serve to disguise where a link goes.
const forbidden = /[\p{Cc}\p{Cf}\p{Z}\\"<>^`{|}]/u
const telephone = /^tel:[+0-9][0-9().\-;=a-z]*$/i
const mail = /^mailto:[^@?]+@[^@?]+(\?.*)?$/i

/**
 * May this address stand in a link? Only absolute http, https, mailto and tel, without credentials, spaces, control
 * or invisible characters. Never throws.
 */
export function isSafeHref(href: string): boolean {
  if (href.length === 0 || href.length > maxHrefLength || !href.isWellFormed() || forbidden.test(href)) return false
  if (telephone.test(href) || mail.test(href)) return true
  if (!/^https?:\/\/[^/]/i.test(href)) return false
  const url = URL.parse(href)
  return url !== null && url.hostname !== '' && url.username === '' && url.password === ''
}

/**
 * Makes a safe address of what people type or paste: `example.nl` becomes `https://example.nl`, `a@b.nl` becomes
 * `mailto:a@b.nl`, spaces and the like are percent-encoded. Answers null where no safe address can be made.
 */
export function toSafeHref(typed: string): string | null {
  const trimmed = typed.trim()
  if (isSafeHref(trimmed)) return trimmed
  if (/^[^\s/:@?#]+@[^\s/:@?#]+\.[^\s/:@?#]+$/.test(trimmed)) return safeOrNull(`mailto:${trimmed}`)
  if (/^\/\/[^/]/.test(trimmed)) return encoded(`https:${trimmed}`)
  if (/^https?:\/\//i.test(trimmed)) return encoded(trimmed)
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d+)?([/?#].*)?$/u.test(trimmed))
    return encoded(`https://${trimmed}`)
  return null
}

function encoded(href: string): string | null {
  const url = URL.parse(href)
  return url === null ? null : safeOrNull(url.href.replace(/[\\^`{|}"<>]/g, (sign) => encodeURIComponent(sign)))
}

const safeOrNull = (href: string): string | null => (isSafeHref(href) ? href : null)
