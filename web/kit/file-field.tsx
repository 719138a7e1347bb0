import { Upload } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'
import styles from './file-field.module.css'

/** Files by choosing, dropping or pasting. `children` (a list of what is chosen) stands below, inside the zone. */
export function FileField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  accept,
  multiple = false,
  disabled = false,
  buttonText,
  dropText,
  onFiles,
  children,
}: FieldProps & {
  /** As the attribute of an input: "image/*,.pdf". Files dropped are passed on unfiltered; the caller refuses. */
  accept?: string | undefined
  multiple?: boolean
  disabled?: boolean
  /** Names the result: "Choose a file". */
  buttonText: ReactNode
  /** Beside the button, at the desk: "or drop it here". */
  dropText?: ReactNode
  onFiles: (files: File[]) => void
  children?: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1))
  }
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      {(control) => (
        // Dropping and pasting are short ways; the button does the same.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <div
          className={classNames(styles.zone, isOver && styles.over)}
          onDragEnter={over}
          onDragOver={over}
          onDragLeave={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
          }}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            take(event.dataTransfer.files)
          }}
          onPaste={(event) => take(event.clipboardData.files)}
        >
          {children}
          <input
            {...control}
            ref={input}
            type="file"
            tabIndex={-1}
            className={styles.input}
            accept={accept}
            multiple={multiple}
            disabled={disabled}
            onChange={(event) => {
              take(event.target.files)
              event.target.value = ''
            }}
          />
          <div className={styles.row}>
            <Button
              icon={<Upload />}
              disabled={disabled}
              aria-describedby={control['aria-describedby']}
              onClick={() => input.current?.click()}
            >
              {buttonText}
            </Button>
            {dropText && <span className={styles.words}>{dropText}</span>}
          </div>
        </div>
      )}
    </Field>
  )
}
