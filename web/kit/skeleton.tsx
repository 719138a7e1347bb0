import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Sheet } from './sheet.tsx'
import styles from './skeleton.module.css'
import { VisuallyHidden } from './type.tsx'
import { useDelayed } from './use-delayed.ts'

/** A grey line where a word comes. `width` is a CSS length or percentage. */
export function SkeletonLine({ width = '100%', thin = false }: { width?: string; thin?: boolean }) {
  return <span className={classNames(styles.line, thin && styles.thin)} style={{ width }} />
}

/** A grey round where a face comes. */
export function SkeletonFace() {
  return <span className={classNames(styles.line, styles.round)} />
}

/**
 * Shows `children` (grey lines) only when waiting lasts longer than 200 ms, and tells screen readers that it is
 * loading. The room is kept from the start, so that nothing shifts.
 */
export function Waiting({ children, className }: { children: ReactNode; className?: string | undefined }) {
  const { t } = useLingui()
  const shown = useDelayed(true)
  return (
    <div className={className} role="status">
      <VisuallyHidden>{shown ? t`Loading` : ''}</VisuallyHidden>
      <div aria-hidden="true" className={shown ? undefined : styles.unseen}>
        {children}
      </div>
    </div>
  )
}

/** The shape of an item that is on its way. */
export function ItemSkeleton() {
  return (
    <Waiting>
      <Sheet as="div" bleed>
        <span className={styles.byline}>
          <SkeletonFace />
          <span className={styles.lines}>
            <SkeletonLine width="38%" />
            <SkeletonLine width="56%" thin />
          </span>
        </span>
        <span className={styles.lines}>
          <SkeletonLine />
          <SkeletonLine />
          <SkeletonLine width="70%" />
        </span>
      </Sheet>
    </Waiting>
  )
}
