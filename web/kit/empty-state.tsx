import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './empty-state.module.css'
import { Scene, type SceneName } from './scene.tsx'
import { Heading } from './type.tsx'

/** A place where nothing is yet: what it is for, an example in someone's voice, and one step. */
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
    <section className={classNames(styles.empty, className)}>
      {scene ? <Scene name={scene} /> : icon}
      <Heading level={level} look="h2">
        {title}
      </Heading>
      {children && <p>{children}</p>}
      {example && <div className={styles.example}>{example}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </section>
  )
}
