import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

export const isElement = (node: HtmlNode): node is HtmlElement => defaultTreeAdapter.isElementNode(node)
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => defaultTreeAdapter.isTextNode(node)

/** An attribute's value, or undefined. */
export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value

/** What neither PostgreSQL nor the schema takes: control characters and half surrogate pairs. */
export const cleanText = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '')

/** All text below a node, without recursion: nests may be deep. */
export function textOf(root: HtmlNode): string {
  const waiting: HtmlNode[] = [root]
  let text = ''
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) text += node.value
    else if (isElement(node)) {
      if (node.tagName === 'br') text += '\n'
      // One by one: a call takes no hundred thousand arguments, a hostile page has as many children.
      for (const child of node.childNodes.toReversed()) waiting.push(child)
    }
  }
  return cleanText(text)
}

const raised = new Map([...'0123456789+-=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at] ?? sign]))
const lowered = new Map([...'0123456789+-=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at] ?? sign]))

/** `10³` for 10<sup>3</sup> where Unicode has the sign, else `x^(…)`: plain text may not turn it into 103. */
export function scriptText(kind: 'sup' | 'sub', text: string): string {
  const signs = kind === 'sup' ? raised : lowered
  if ([...text].every((sign) => signs.has(sign))) return [...text].map((sign) => signs.get(sign)).join('')
  return `${kind === 'sup' ? '^' : '_'}${[...text].length > 1 ? `(${text})` : text}`
}
