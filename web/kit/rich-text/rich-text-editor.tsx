import { DidNotComeHere } from '../did-not-come.tsx'
import { late } from '../late.tsx'
import styles from './rich-text-editor.module.css'
import type { RichTextEditorProps } from './rich-text-editor-props.ts'

export type {
  RichTextEditorHandle,
  RichTextEditorProps,
  RichTextSearches,
} from './rich-text-editor-props.ts'

/** Writes a rich-text document. Fetched when it is first shown; its place is kept until then. */
export const RichTextEditor = late<RichTextEditorProps>(
  () => import('./editor/loaded-editor.tsx').then((module) => module.LoadedEditor),
  {
    waiting: ({ compact, placeholder }) => (
      <div className={compact ? styles.compactWaiting : styles.waiting} aria-busy="true">
        {placeholder}
      </div>
    ),
    failed: (again) => <DidNotComeHere again={again} />,
  },
)
