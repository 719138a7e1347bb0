import { type ComponentProps, type CSSProperties, type ReactNode, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './layout.module.css'
import { Heading, Lead } from './type.tsx'
import { useChosenInSight } from './use-chosen-in-sight.ts'

type Div = ComponentProps<'div'>

/** Things below one another. `sm` 8, `item` 14 (inside an item), `md` 16, `lg` 28, `xl` 40 px (between blocks). */
export function Stack({
  gap = 'md',
  as = 'div',
  className,
  ...rest
}: Div & { gap?: 'xs' | 'sm' | 'item' | 'md' | 'lg' | 'xl'; as?: 'div' | 'section' | 'aside' | 'ul' | 'ol' | 'main' }) {
  const Tag = as as 'div'
  return <Tag {...rest} className={classNames(styles.stack, styles[gap], className)} />
}

const rowGap = { xs: 'rowXs', sm: 'rowSm', md: 'rowMd', lg: 'rowLg' } as const

/** Things beside one another. `wrap` lets them run on, `between` pushes them apart, `align` is theirs on the line. */
export function Row({
  wrap = false,
  between = false,
  align = 'center',
  gap = wrap ? 'sm' : 'md',
  className,
  ...rest
}: Div & {
  wrap?: boolean
  between?: boolean
  align?: 'center' | 'start' | 'baseline' | 'end'
  gap?: 'xs' | 'sm' | 'md' | 'lg'
}) {
  return (
    <div
      {...rest}
      className={classNames(
        styles.row,
        wrap && styles.wrap,
        between && styles.between,
        styles[align],
        styles[rowGap[gap]],
        className,
      )}
    />
  )
}

/** Takes the room that is left in a row, and may shrink. */
export function Grow({ className, ...rest }: Div) {
  return <div {...rest} className={classNames(styles.grow, className)} />
}

/** A page's width and gutter. */
export function Page({ as = 'div', className, ...rest }: Div & { as?: 'div' | 'main' | 'header' | 'footer' }) {
  const Tag = as as 'div'
  return <Tag {...rest} className={classNames(styles.page, className)} />
}

/**
 * Content (48rem) with a quiet side column; below one another under 62em. `side="start"` puts the narrow one first.
 * Content with nothing beside it stands in the middle.
 */
export function Split({ side = 'end', className, ...rest }: Div & { side?: 'start' | 'end' }) {
  return <div {...rest} className={classNames(styles.split, side === 'start' && styles.sideStart, className)} />
}

/** Equal columns that fall below one another when narrower than `min` (a CSS length, default 17rem). */
export function Columns({ min = '17rem', className, style, ...rest }: Div & { min?: string }) {
  return (
    <div
      {...rest}
      className={classNames(styles.columns, className)}
      style={{ '--min': min, ...style } as CSSProperties}
    />
  )
}

/** The top of a place: its name with the one step beside it, and below it, over the whole width, what the place is for. */
export function PageHead({ title, action, lead }: { title: ReactNode; action?: ReactNode; lead?: ReactNode }) {
  return (
    <header>
      <Row between wrap className={styles.pageHead}>
        <Heading level={1} look="display">
          {title}
        </Heading>
        {action}
      </Row>
      {lead && <Lead className={styles.lead}>{lead}</Lead>}
    </header>
  )
}

/** A heading with something small at the end of its line. */
export function SectionHead({ className, ...rest }: Div) {
  return <div {...rest} className={classNames(styles.sectionHead, className)} />
}

/** Chips in one line that scrolls sideways on a phone, edge to edge. */
export function FilterRow({ label, className, ...rest }: Div & { label: string }) {
  const row = useRef<HTMLDivElement>(null)
  useChosenInSight(row, '[aria-pressed=true]')
  // A fieldset does not scroll sideways in every browser.
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div {...rest} ref={row} role="group" aria-label={label} className={classNames(styles.filters, className)} />
}
