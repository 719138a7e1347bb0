import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './empty-state.module.css'
import { Scene, type SceneName } from './scene.tsx'
import { Heading } from './type.tsx'

/**
 * A place where nothing is yet: what it is for, an example in someone's voice, and one step. With `level` 1 it is the
 * whole page, as where nothing lives at an address.
 */
export function EmptyState({
  scene,
  icon,
  title,
  level = 2,
  children,
  example,
  action,
  className,
}: {
  scene?: SceneName
  icon?: ReactNode
  title: ReactNode
  level?: 1 | 2 | 3
  /** What the place is for, in a sentence or two. */
  children?: ReactNode
  example?: ReactNode
  action?: ReactNode
  className?: string | undefined
}) {
  return (
    <section className={classNames(styles.empty, level === 1 && styles.page, className)}>
      {scene ? <Scene name={scene} /> : icon}
      <Heading level={level} look={level === 1 ? 'h1' : 'h2'}>
        {title}
      </Heading>
      {children && <p>{children}</p>}
      {example && <div className={styles.example}>{example}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </section>
  )
}
