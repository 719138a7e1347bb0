import { CircleAlert } from 'lucide-react'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { Heading, Lead, Sheet } from '../kit/index.ts'
import styles from './entrance.module.css'

/** A page before the square: a greeting on the paving, one sheet with one thing to do, and other ways below it. */
export function Entrance({
  title,
  lead,
  children,
  below,
}: {
  title: string
  lead?: ReactNode
  children?: ReactNode
  below?: ReactNode
}) {
  return (
    <div className={styles.entrance}>
      <div className={styles.head}>
        <Heading level={1} look="display">
          {title}
        </Heading>
        {lead && <Lead>{lead}</Lead>}
      </div>
      {children && <Sheet roomy>{children}</Sheet>}
      {below && <div className={styles.links}>{below}</div>}
    </div>
  )
}

/**
 * A form whose problems stand above its first field; pressing Enter sends it. Nothing typed is cleared. After sending, the
 * first field that is wrong has the focus: in a long form it may be out of sight.
 */
export function EntranceForm({
  wrong,
  onSend,
  children,
}: {
  wrong?: string | undefined
  onSend: () => void
  children: ReactNode
}) {
  const form = useRef<HTMLFormElement>(null)
  const isSent = useRef(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    isSent.current = true
    onSend()
  }
  // The refusal comes with some later drawing; whoever types on in the meantime keeps their place.
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid=true]')
    if (!isSent.current || !field) return
    isSent.current = false
    field.focus()
  })
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={send}
      onInput={() => {
        isSent.current = false
      }}
      noValidate
    >
      <div role="alert" className={styles.alert}>
        {wrong && <Wrong>{wrong}</Wrong>}
      </div>
      {children}
    </form>
  )
}

/** What went wrong, with an icon and in words. */
export function Wrong({ children }: { children: ReactNode }) {
  return (
    <div className={styles.wrong}>
      <CircleAlert />
      <span>{children}</span>
    </div>
  )
}

export const EntranceActions = ({ children }: { children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
)

export const Or = ({ children }: { children: ReactNode }) => <div className={styles.or}>{children}</div>
