import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { Anchor } from './link.tsx'
import styles from './side.module.css'
import { Heading } from './type.tsx'

/** A block in the side column: words and faces, no box. */
export function SideBlock({
  title,
  level = 2,
  children,
  className,
}: {
  title?: ReactNode
  level?: 2 | 3
  children: ReactNode
  className?: string | undefined
}) {
  const id = useId()
  return (
    <section className={className} aria-labelledby={title ? id : undefined}>
      {title && (
        <Heading level={level} look="plain" id={id} className={styles.title}>
          {title}
        </Heading>
      )}
      {children}
    </section>
  )
}

/** Lines with a hairline between them; its children are `SideLine`s. */
export function SideList({ children, label }: { children: ReactNode; label?: string | undefined }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  )
}

/** One line: something in front (face, `When`, icon), words, something at the end (`NewDot`). A link with `href`. */
export function SideLine({
  lead,
  children,
  end,
  href,
}: {
  lead?: ReactNode
  children: ReactNode
  end?: ReactNode
  href?: string | undefined
}) {
  const inside = (
    <>
      {lead}
      <span className={styles.words}>{children}</span>
      {end}
    </>
  )
  return (
    <li>
      {href ? (
        <Anchor href={href} className={classNames(styles.line, styles.linked)}>
          {inside}
        </Anchor>
      ) : (
        <div className={styles.line}>{inside}</div>
      )}
    </li>
  )
}

/** A large number above a small word: "10 uur", "26 nov". */
export function When({ number, word }: { number: ReactNode; word: ReactNode }) {
  return (
    <span className={styles.when}>
      <b>{number}</b>
      {word}
    </span>
  )
}

/** A small remark with an icon in the accent. */
export function HintNote({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className={styles.note}>
      {icon}
      <span>{children}</span>
    </p>
  )
}

/** Points with an icon each: a charter, promises. */
export function Ticks({ items }: { items: readonly { id: string; icon: ReactNode; text: ReactNode }[] }) {
  return (
    <ul className={styles.ticks}>
      {items.map((item) => (
        <li key={item.id}>
          {item.icon}
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  )
}
