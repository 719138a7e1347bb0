export interface DepartmentNode {
  name: string
  /** People in this department itself, not below it. */
  people: number
  below: DepartmentNode[]
}

/** The tree that a file's department paths make. Capitals do not matter; the first spelling stays. */
export function departmentTree(paths: Iterable<string[]>): DepartmentNode[] {
  const top: DepartmentNode[] = []
  const nodes = new Map<string, DepartmentNode>()
  for (const path of paths) {
    let level = top
    let key = ''
    let node: DepartmentNode | undefined
    for (const name of path) {
      // Names hold no line breaks, so this cannot mix up two paths.
      key += `\n${name.toLowerCase()}`
      node = nodes.get(key)
      if (!node) {
        node = { name, people: 0, below: [] }
        nodes.set(key, node)
        level.push(node)
      }
      level = node.below
    }
    if (node) node.people += 1
  }
  return top
}
