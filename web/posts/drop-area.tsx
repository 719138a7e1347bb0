import { type ReactNode, type Ref, useState } from 'react'
import { classNames } from '../kit/class-names.ts'
import styles from './composer.module.css'

/** Takes files that are dropped anywhere on it: a short way to the buttons inside. */
export function DropArea({ onFiles, children }: { onFiles: (files: File[]) => void; children: ReactNode }) {
  const [isDropping, setDropping] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={classNames(styles.inside, isDropping && styles.dropping)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setDropping(true)
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        setDropping(false)
        if (event.defaultPrevented || event.dataTransfer.files.length === 0) return
        event.preventDefault()
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
    </div>
  )
}

/** The browser's own choice of files, opened by a button elsewhere. */
export function FileInput({
  onFiles,
  ...rest
}: {
  onFiles: (files: File[]) => void
  accept?: string
  ref: Ref<HTMLInputElement>
}) {
  return (
    <input
      {...rest}
      type="file"
      multiple
      hidden
      onChange={({ target }) => {
        onFiles([...(target.files ?? [])])
        target.value = ''
      }}
    />
  )
}
