const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign]!)

// Code and formulas come first: a star or an underscore inside them is no emphasis.
const pieces =
  /(?<code>`[^`\n]{1,2000}`)|(?<math>\$\$?[^$\n]{1,2000}\$\$?)|\[(?<label>[^\][\n]{1,500})\]\((?<target>https?:\/\/[^\s()<>]{1,2000})(?:\s+"[^"\n]{0,500}")?\)|(?<url>https?:\/\/[^\s<>"]{1,2000})|\*\*(?<bold>[^*\n]{1,2000})\*\*|(?<![\w*])\*(?<italic>[^*\s](?:[^*\n]{0,2000}[^*\s])?)\*(?![\w*])|(?<!\w)_(?<under>[^_\s](?:[^_\n]{0,2000}[^_\s])?)_(?!\w)/g

/**
 * Comments stand in the dump as the writer typed them, in the small Markdown that comments know: code, bold, italic and
 * links. Posts are HTML already, so this makes both alike. Everything else is escaped.
 */
export function commentHtml(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${inline(line.trim())}</p>`)
    .join('')
}

function inline(line: string): string {
  let html = ''
  let from = 0
  for (const match of line.matchAll(pieces)) {
    html += escapeHtml(line.slice(from, match.index)) + piece(match)
    from = match.index + match[0].length
  }
  return html + escapeHtml(line.slice(from))
}

function piece(match: RegExpMatchArray): string {
  const { code, label, target, url, bold, italic, under } = match.groups!
  if (code) return `<code>${escapeHtml(code.slice(1, -1))}</code>`
  if (label && target) return link(target, escapeHtml(label))
  if (url) {
    // A full stop or bracket behind a bare address belongs to the sentence.
    const end = /[.,;:!?)\]'*_]+$/.exec(url)?.[0] ?? ''
    const address = url.slice(0, url.length - end.length)
    return link(address, escapeHtml(address)) + escapeHtml(end)
  }
  if (bold) return `<strong>${inline(bold)}</strong>`
  if (italic ?? under) return `<em>${inline((italic ?? under)!)}</em>`
  return escapeHtml(match[0])
}

const link = (address: string, html: string) => `<a href="${escapeHtml(address)}">${html}</a>`
