import type { ReactNode } from 'react'
import { lateWindow } from './late-window.tsx'

const DialogWindow = lateWindow(() => import('./dialog-window.tsx').then((module) => module.DialogWindow))

export type DialogProps = {
  isOpen: boolean
  /** Called with Escape, the cross, or a press beside the window. */
  onClose: () => void
  title: ReactNode
  /** Beside the title, such as "Draft saved". */
  aside?: ReactNode
  children: ReactNode
  /** The buttons, at the lower edge; it stays in sight when the content scrolls. */
  footer?: ReactNode
  /** `narrow` 30rem for a question, `wide` 46rem for writing (fills a phone), `palette` 34rem without a header. */
  width?: 'narrow' | 'wide' | 'palette'
  /** `alertdialog` for what can't be undone: a press beside it doesn't close. */
  role?: 'dialog' | 'alertdialog'
  /** False while there is unsaved work: only the cross, Escape and the buttons close it. */
  closesOutside?: boolean
}

/** A window over the page, with a scrim. Its code is fetched at first use; call `preloadDialog` on hover to be early. */
export function Dialog(props: DialogProps) {
  return props.isOpen ? <DialogWindow {...props} /> : null
}

/** Fetches the code of dialogs beforehand. */
export function preloadDialog() {
  void DialogWindow.fetch().catch(() => undefined)
}
