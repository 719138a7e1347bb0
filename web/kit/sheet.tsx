import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './sheet.module.css'

/**
 * The one surface: paper on the stone. Never a sheet in a sheet. `bleed` runs to the edges on a phone; `roomy` is for
 * what is read at length. A marked passage inside uses `SheetPassage` and runs edge to edge.
 */
export function Sheet({
  as: Element = 'section',
  bleed = false,
  roomy = false,
  className,
  ...rest
}: ComponentProps<'section'> & { as?: 'section' | 'article' | 'div' | 'form'; bleed?: boolean; roomy?: boolean }) {
  // All four take the same attributes; the type of one of them stands for all.
  const Tag = Element as 'section'
  return <Tag {...rest} className={classNames(styles.sheet, bleed && styles.bleed, roomy && styles.roomy, className)} />
}

/** A marked passage that runs edge to edge on a sheet: the accepted answer (`positive`), a pinned notice (`accent`). */
export function SheetPassage({
  tone = 'positive',
  className,
  ...rest
}: ComponentProps<'div'> & { tone?: 'positive' | 'accent' | 'sunken' }) {
  return <div {...rest} className={classNames(styles.passage, styles[tone], className)} />
}
