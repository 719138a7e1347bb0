import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const read = (path: string) => readFile(fileURLToPath(new URL(`../web/${path}`, import.meta.url)), 'utf8')

/**
 * Lets the page show something before its style sheet and its code are there: puts web/first-look.css into the page, with
 * the values of those tokens that it uses, and moves the style sheet of the app below what that draws, because a browser
 * paints nothing that comes after a style sheet it still waits for. `<first-look>` in index.html says where.
 */
export function firstLook(): Plugin {
  return {
    name: 'plein-first-look',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const place = /<first-look><\/first-look>/
        // While developing the app's own styles come by script; the page begins as an empty one.
        if (!bundle) return html.replace(place, '')
        const css = await read('first-look.css')
        const style = `<style nonce="%CSP_NONCE%">${narrow(`${tokensFor(css, await read('kit/tokens.css'))}\n${css}`)}</style>`
        const sheet = /\n *<link rel="stylesheet" crossorigin href="\/assets\/[^>]+>/g
        const sheets = html.match(sheet)?.join('') ?? ''
        return html
          .replace(sheet, '')
          .replace(place, () => style)
          .replace('</body>', () => `${sheets.trim()}\n  </body>`)
      },
    },
  }
}

/** The rules of the tokens file that say the value of what these styles use, of what that uses, and which theme it is. */
export function tokensFor(css: string, tokens: string): string {
  const plain = tokens.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const values = new Map<string, string>()
  // The first word is the ordinary one; later ones are for who asked for more contrast, and come with the app.
  for (const [, name = '', value = ''] of plain.matchAll(/(--plein-[\w-]+):\s*([^;]+);/g))
    if (!values.has(name)) values.set(name, value.replaceAll(/\s+/g, ' ').trim())
  const used = new Map<string, string>()
  const visit = (text: string) => {
    for (const [, name = ''] of text.matchAll(/var\((--plein-[\w-]+)/g)) {
      const value = values.get(name)
      if (value === undefined || used.has(name)) continue
      used.set(name, value)
      visit(value)
    }
  }
  visit(css)
  const { '--plein-brand': brand, ...others } = Object.fromEntries(used)
  const list = Object.entries(others).map(([name, value]) => `${name}: ${value};`)
  // As in the tokens: the organisation's own colour wins wherever it is linked.
  return `${brand ? `:where(:root) { --plein-brand: ${brand}; }` : ''}
:root { color-scheme: light dark; ${list.join(' ')} }
[data-theme="light"] { color-scheme: light; }
[data-theme="dark"] { color-scheme: dark; }`
}

const narrow = (css: string) =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .trim()
