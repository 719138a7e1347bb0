import { lazy, Suspense } from 'react'
import styles from './rich-text-editor.module.css'
import type { RichTextEditorProps } from './rich-text-editor-props.ts'

export type {
  RichTextEditorHandle,
  RichTextEditorProps,
  RichTextSearches,
} from './rich-text-editor-props.ts'

const LoadedEditor = lazy(async () => ({ default: (await import('./editor/loaded-editor.tsx')).LoadedEditor }))

/** Writes a rich-text document. Fetched when it is first shown; its place is kept until then. */
export function RichTextEditor(props: RichTextEditorProps) {
  return (
    <Suspense
      fallback={
        <div className={props.compact ? styles.compactWaiting : styles.waiting} aria-busy="true">
          {props.placeholder}
        </div>
      }
    >
      <LoadedEditor {...props} />
    </Suspense>
  )
}
