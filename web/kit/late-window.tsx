import type { ComponentType } from 'react'
import { DidNotCome } from './did-not-come.tsx'
import { late } from './late.tsx'

/** A window over the page whose code comes when it is first opened; a small one says so when that does not come. */
export const lateWindow = <Props extends { onClose: () => void }>(load: () => Promise<ComponentType<Props>>) =>
  late<Props>(load, { failed: (again, { onClose }) => <DidNotCome again={again} onClose={onClose} /> })
