import { useLingui } from '@lingui/react/macro'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { AriaScope } from './aria-scope.tsx'
import styles from './tree-view.module.css'

export type TreeNode = {
  id: string
  text: string
  lead?: ReactNode
  /** Softer, behind the text: a role, a number of people. */
  extra?: ReactNode
  href?: string | undefined
  /** Has children, known or still to be fetched. */
  hasChildren?: boolean | undefined
  /** Undefined while they are not fetched yet. */
  children?: readonly TreeNode[] | undefined
}

/**
 * A tree that opens and closes: departments, and the people in them. Arrow keys walk and open, Enter follows a link.
 * `onExpand` is told when a node opens whose children are not there yet. Heavy: import it lazily from this file.
 */
export function TreeView({
  label,
  nodes,
  expanded: start = [],
  current,
  onExpand,
  onPick,
}: {
  label: string
  nodes: readonly TreeNode[]
  /** Ids that are open to begin with. */
  expanded?: readonly string[]
  /** Where you are. */
  current?: string | undefined
  onExpand?: ((id: string) => void) | undefined
  /** Called on Enter or a press, for nodes without `href`. */
  onPick?: ((id: string) => void) | undefined
}) {
  const [expanded, setExpanded] = useState<Set<Key>>(new Set(start))
  function change(next: Set<Key>) {
    for (const id of next) {
      if (expanded.has(id)) continue
      const node = find(nodes, String(id))
      if (node?.hasChildren && node.children === undefined) onExpand?.(node.id)
    }
    setExpanded(next)
  }
  return (
    <AriaScope>
      <Tree
        aria-label={label}
        className={styles.tree ?? ''}
        items={nodes}
        dependencies={[nodes, current]}
        expandedKeys={expanded}
        onExpandedChange={change}
        {...(onPick ? { onAction: (key: Key) => onPick(String(key)) } : {})}
      >
        {(node: TreeNode) => <Branch node={node} current={current} />}
      </Tree>
    </AriaScope>
  )
}

function find(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
  for (const node of nodes) {
    if (node.id === id) return node
    const below = node.children && find(node.children, id)
    if (below) return below
  }
  return undefined
}

function Branch({ node, current }: { node: TreeNode; current: string | undefined }) {
  const { t } = useLingui()
  const opens = Boolean(node.hasChildren || node.children?.length)
  // React Aria opens only what has a row below it: until the children are there, that row says so.
  const waiting = opens && !node.children ? [{ id: `${node.id}:waiting`, text: t`Loading` }] : []
  return (
    <TreeItem
      id={node.id}
      textValue={node.text}
      className={styles.item ?? ''}
      hasChildItems={opens}
      {...(node.href ? { href: node.href } : {})}
    >
      <TreeItemContent>
        <div className={styles.line} aria-current={node.id === current ? 'page' : undefined}>
          {opens ? (
            <Button slot="chevron" className={styles.chevron ?? ''}>
              <ChevronRight />
            </Button>
          ) : (
            <span className={styles.leaf} />
          )}
          {node.lead}
          <span className={styles.words}>
            {node.text} {node.extra && <span className={styles.extra}>{node.extra}</span>}
          </span>
        </div>
      </TreeItemContent>
      <Collection items={node.children ?? waiting} dependencies={[current]}>
        {(child) => <Branch node={child} current={current} />}
      </Collection>
    </TreeItem>
  )
}
