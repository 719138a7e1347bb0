import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './type.module.css'

/**
 * A heading. `level` is its place in the outline (1 to 4), `look` how it is drawn when that differs: `display` for the
 * place where you are, `title` for an item in a stream (text type), `plain` for a side block.
 */
export function Heading({
  level,
  look,
  className,
  ...rest
}: ComponentProps<'h2'> & { level: 1 | 2 | 3 | 4; look?: 'display' | 'h1' | 'h2' | 'h3' | 'title' | 'plain' }) {
  const Tag = `h${level}` as 'h2'
  const drawn = look ?? (level === 4 ? 'plain' : (`h${level}` as const))
  const stone = drawn !== 'plain' && drawn !== 'title'
  return <Tag {...rest} className={classNames(stone && styles.carved, styles[drawn], className)} />
}

type Paragraph = ComponentProps<'p'>

/** The word above a title that says which subject or kind it is. */
export function Kicker({ className, ...rest }: Paragraph) {
  return <p {...rest} className={classNames(styles.kicker, className)} />
}

/** The introduction under a title. */
export function Lead({ className, ...rest }: Paragraph) {
  return <p {...rest} className={classNames(styles.lead, className)} />
}

/** Who, where, when: 15 px and softer. `as="span"` inside a line. */
export function Meta({ as = 'p', className, ...rest }: Paragraph & { as?: 'p' | 'span' | 'div' }) {
  const Tag = as as 'p'
  return <Tag {...rest} className={classNames(styles.meta, className)} />
}

/** Text of 15 px in full ink, or `quiet`. */
export function Small({
  as = 'p',
  quiet = false,
  className,
  ...rest
}: Paragraph & { as?: 'p' | 'span' | 'div'; quiet?: boolean }) {
  const Tag = as as 'p'
  return <Tag {...rest} className={classNames(styles.small, quiet && styles.quiet, className)} />
}

/** Running text: at most 62 characters a line, with the lists and links of rich text. `reading` is for articles. */
export function Prose({ reading = false, className, ...rest }: ComponentProps<'div'> & { reading?: boolean }) {
  return <div {...rest} className={classNames(styles.prose, reading && styles.reading, className)} />
}

/** A sentence someone said, in display type. */
export function Quote({ className, ...rest }: Paragraph) {
  return <p {...rest} className={classNames(styles.quote, className)} />
}

/** There for screen readers, out of sight. */
export function VisuallyHidden({
  as = 'span',
  className,
  ...rest
}: ComponentProps<'span'> & { as?: 'span' | 'h1' | 'h2' | 'h3' | 'p' | 'div' }) {
  const Tag = as as 'span'
  return <Tag {...rest} className={classNames(styles.hidden, className)} />
}
