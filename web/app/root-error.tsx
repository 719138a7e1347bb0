import type { ErrorComponentProps } from '@tanstack/react-router'
import { FriendlyError } from './friendly-error.tsx'
import styles from './shell.module.css'

/** In place of everything: not even who is here could be read, so there is no shell to stand in. */
export function RootError(props: ErrorComponentProps) {
  return (
    <main className={styles.main}>
      <FriendlyError {...props} />
    </main>
  )
}
