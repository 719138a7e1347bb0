import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect } from 'react'
import { classNames } from '../../class-names.ts'
import prose from '../prose.module.css'
import styles from '../rich-text-editor.module.css'
import type { RichTextEditorProps } from '../rich-text-editor-props.ts'

/** The id of one option, for `aria-activedescendant`. */
export const optionId = (id: string, index: number): string => `${id}-${index}`

/** Keeps what the editable element says of itself: its name, and the list that is open with its active option. */
export function useEditableAttributes(
  editor: Editor,
  attributes: RefObject<Record<string, string>>,
  { label, labelledBy, describedBy, placeholder, invalid, disabled, compact }: RichTextEditorProps,
  list: { id: string; active: number } | null,
): void {
  const [listId, option] = list ? [list.id, optionId(list.id, list.active)] : []
  useEffect(() => {
    attributes.current = {
      class: classNames(prose.prose, styles.text, compact && styles.compactText) ?? '',
      // A textbox may not say that it is expanded. While the list is open the field is a combobox, and says so.
      role: listId ? 'combobox' : 'textbox',
      'aria-autocomplete': 'list',
      ...(labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': label }),
      ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      ...(invalid ? { 'aria-invalid': 'true' } : {}),
      ...(disabled ? { 'aria-disabled': 'true' } : {}),
      ...(listId && option
        ? {
            'aria-expanded': 'true',
            'aria-haspopup': 'listbox',
            'aria-controls': listId,
            'aria-activedescendant': option,
          }
        : { 'aria-multiline': 'true', ...(placeholder ? { 'aria-placeholder': placeholder } : {}) }),
    }
    // The same state anew makes ProseMirror read the attributes again.
    if (!editor.isDestroyed) editor.view.updateState(editor.view.state)
  }, [editor, attributes, label, labelledBy, describedBy, placeholder, invalid, disabled, compact, listId, option])
}
