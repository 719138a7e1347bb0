import type { ReactNode } from 'react'
import { Avatar, type Face } from './avatar.tsx'
import { classNames } from './class-names.ts'
import { Anchor } from './link.tsx'
import styles from './org-chart.module.css'

export type ChartPerson = Face & { role?: ReactNode; href?: string | undefined }

/** Who someone works for and with: the line upwards, the person, and those who report to them. */
export function OrgChart({
  above,
  person,
  below,
  more,
  label,
}: {
  label: string
  /** From the top down. */
  above: readonly ChartPerson[]
  person: ChartPerson
  below: readonly ChartPerson[]
  /** "And four more", as a link. */
  more?: ReactNode
}) {
  return (
    <ol className={styles.chart} aria-label={label}>
      {above.map((one) => (
        <li key={one.id} className={styles.level}>
          <ChartNode {...one} />
          <span className={styles.stem} />
        </li>
      ))}
      <li className={styles.level}>
        <ChartNode {...person} isCurrent />
        {below.length > 0 && (
          <>
            <span className={styles.stem} />
            <ul className={styles.kids}>
              {below.map((one) => (
                <li key={one.id}>
                  <ChartNode {...one} />
                </li>
              ))}
            </ul>
          </>
        )}
        {more && <div className={styles.more}>{more}</div>}
      </li>
    </ol>
  )
}

/** One person in the chart. `isCurrent` is whom the page is about. */
export function ChartNode({ role, href, isCurrent = false, ...face }: ChartPerson & { isCurrent?: boolean }) {
  const inside = (
    <>
      <Avatar {...face} className={styles.face} />
      <span className={styles.words}>
        <strong>{face.name}</strong>
        {role && <span className={styles.role}>{role}</span>}
      </span>
    </>
  )
  if (href && !isCurrent) {
    return (
      <Anchor href={href} className={classNames(styles.node, styles.linked)}>
        {inside}
      </Anchor>
    )
  }
  return (
    <span className={classNames(styles.node, isCurrent && styles.me)} aria-current={isCurrent ? 'true' : undefined}>
      {inside}
    </span>
  )
}
