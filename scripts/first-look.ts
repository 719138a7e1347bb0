import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const read = (path: string) => readFile(fileURLToPath(new URL(`../web/${path}`, import.meta.url)), 'utf8')

/**
 * Lets the page show something before its style sheet and its code are there: puts web/first-look.css into the page, with
 * the values of those tokens that it uses, and leaves it to web/start.ts to bring in the style sheet of the app, because a
 * browser paints nothing while it waits for one that stands in the page. `<first-look>` in index.html says where.
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
        const [sheet = '', address = ''] =
          /<link rel="stylesheet" crossorigin href="(\/assets\/[^"]+)">/.exec(html) ?? []
        return html
          .replace(place, () => style)
          .replace(sheet, `<link rel="preload" as="style" crossorigin href="${address}">`)
          .replace(/<script src="\/assets\/start-[^"]+"/, (start) => `${start} data-style="${address}"`)
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
  const list = [...used].map(([name, value]) => `${name}: ${value};`)
  // In :where(), so that the app's own tokens and the organisation's colour win wherever they are linked.
  return `:where(:root) { color-scheme: light dark; ${list.join(' ')} }
:where([data-theme="light"]) { color-scheme: light; }
:where([data-theme="dark"]) { color-scheme: dark; }`
}

const narrow = (css: string) =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .trim()
