import { Fragment, type Node, Slice } from '@tiptap/pm/model'

const clean = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '')

/**
 * What a clipboard brings, made fit for the contract. ProseMirror has already dropped every element and attribute
 * that the schema does not know; control characters go here, and a nest deeper than `depth` becomes plain paragraphs.
 */
export function cleanPaste(slice: Slice, depth: number): Slice {
  const deepest = depthOf(slice.content)
  if (deepest > depth) {
    const paragraphs: Node[] = []
    slice.content.descendants((node) => {
      if (!node.isTextblock) return true
      const { paragraph } = node.type.schema.nodes
      if (paragraph) paragraphs.push(paragraph.create(null, cleanFragment(node.content)))
      return false
    })
    return new Slice(Fragment.from(paragraphs), 0, 0)
  }
  return new Slice(cleanFragment(slice.content), slice.openStart, slice.openEnd)
}

function cleanFragment(fragment: Fragment): Fragment {
  const nodes: Node[] = []
  fragment.forEach((node) => {
    if (!node.isText) nodes.push(node.copy(cleanFragment(node.content)))
    else if (node.text !== undefined && clean(node.text) !== '')
      nodes.push(node.type.schema.text(clean(node.text), node.marks))
  })
  return Fragment.from(nodes)
}

function depthOf(fragment: Fragment): number {
  let deepest = 0
  fragment.forEach((node) => {
    deepest = Math.max(deepest, 1 + depthOf(node.content))
  })
  return deepest
}
