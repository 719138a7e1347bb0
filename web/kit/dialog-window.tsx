import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { AriaScope } from './aria-scope.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import type { DialogProps } from './dialog.tsx'
import { IconButton } from './icon-button.tsx'

const place = { narrow: 'atNarrow', wide: 'atWide', palette: 'atPalette' } as const

/** The open window itself. Fetched by `Dialog` when it is wanted; not for use by pages. */
export function DialogWindow({
  onClose,
  title,
  aside,
  children,
  footer,
  width = 'narrow',
  role = 'dialog',
  closesOutside = role === 'dialog',
}: DialogProps) {
  const { t } = useLingui()
  const isPalette = width === 'palette'
  return (
    <AriaScope>
      <ModalOverlay
        isOpen
        isDismissable={closesOutside}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        className={classNames(styles.scrim, styles[place[width]]) ?? ''}
      >
        <Modal className={classNames(styles.window, styles[width]) ?? ''}>
          <Dialog role={role} className={styles.dialog ?? ''}>
            <header className={isPalette ? styles.hidden : styles.header}>
              <Heading slot="title" className={styles.title ?? ''}>
                {title}
              </Heading>
              {aside && <span className={styles.aside}>{aside}</span>}
              {!isPalette && <IconButton className={styles.close} label={t`Close`} icon={<X />} onClick={onClose} />}
            </header>
            <div className={styles.inside}>{children}</div>
            {footer && <footer className={styles.footer}>{footer}</footer>}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaScope>
  )
}
