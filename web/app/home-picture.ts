import type { Picture, PictureNode } from './client/kept-answers.ts'
import { queryClient } from './client/query-client.ts'

/** More than a window of home holds; what is larger is no picture of it. */
const nodesAtMost = 2500
/** Names of the page that are taken again when home itself is drawn, or that a picture has no use for. */
const leftOut = /^(id|on|nonce|name|aria-(controls|labelledby|describedby|owns|activedescendant)$|data-rac)/

/**
 * Home as it stands in the window, to be drawn at the next visit before any code is there (web/start.ts does that).
 * `null` when it is not what that visit will show first: scrolled, with something open, still coming in, or about to be
 * read again.
 */
export function takePicture(): Picture | null {
  const root = document.getElementById('root')
  const isHome = location.pathname === '/' && !location.search && scrollY === 0
  if (!root || !isHome || isUnsettled()) return null
  const count = { nodes: 0 }
  const nodes = drawnIn(root, count)
  if (count.nodes > nodesAtMost) return null
  return { day: new Date().toDateString(), language: document.documentElement.lang, width: innerWidth, nodes }
}

/** What is invalidated may hold what is no longer this person's. */
const isUnsettled = () =>
  document.querySelector('[role=dialog], [role=menu], [aria-expanded=true], #root [aria-busy=true]') !== null ||
  queryClient.isFetching() > 0 ||
  queryClient
    .getQueryCache()
    .getAll()
    .some((query) => query.isActive() && query.state.isInvalidated)

function drawn(node: Node, count: { nodes: number }): PictureNode | null {
  count.nodes++
  if (node instanceof Text) return node.data
  if (!(node instanceof Element) || !isInWindow(node) || node.hasAttribute('data-fleeting')) return null
  const attributes: Record<string, string> = {}
  for (const { name, value } of node.attributes) if (!leftOut.test(name)) attributes[name] = value
  return [node.localName, attributes, drawnIn(node, count)]
}

const drawnIn = (parent: Node, count: { nodes: number }) =>
  [...parent.childNodes].map((child) => drawn(child, count)).filter((part) => part !== null)

/** Below the window nothing is drawn; what is no box itself (`display: contents`) stands where its parts stand. */
function isInWindow(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return true
  const { display } = getComputedStyle(element)
  if (display === 'none') return false
  return display === 'contents' || element.getBoundingClientRect().top < innerHeight
}
