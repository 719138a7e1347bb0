import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './data-table.module.css'

export type Column<RowData> = {
  id: string
  header: ReactNode
  cell: (row: RowData) => ReactNode
  /** Numbers stand to the right, in figures of equal width. */
  numeric?: boolean
}

/** A plain table. The first column heads its row. Scrolls sideways by itself where it is too wide, also by keyboard. */
export function DataTable<RowData>({
  caption,
  hideCaption = false,
  columns,
  rows,
  rowId,
  className,
}: {
  caption: string
  hideCaption?: boolean
  columns: readonly Column<RowData>[]
  rows: readonly RowData[]
  rowId: (row: RowData) => string
  className?: string | undefined
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classNames(styles.frame, className)} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={hideCaption ? styles.hidden : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.numeric ? styles.numeric : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th
                    key={column.id}
                    scope="row"
                    className={column.numeric ? `${styles.head} ${styles.numeric}` : styles.head}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={column.numeric ? styles.numeric : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
