import { Plural } from '@lingui/react/macro'
import type { JSONContent } from '@tiptap/core'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import {
  type RichTextDocument,
  richTextLimits,
  richTextVersion,
  shortTextLimits,
} from '../../../../contract/rich-text-document.ts'
import { isEmpty, plainText } from '../../../../contract/rich-text-reading.ts'
import { classNames } from '../../class-names.ts'
import styles from '../rich-text-editor.module.css'
import type { RichTextEditorProps } from '../rich-text-editor-props.ts'
import { cleanPaste } from './clean-paste.ts'
import { LinkForm } from './link-form.tsx'
import { richTextExtensions } from './rich-text-extensions.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { Toolbar } from './toolbar.tsx'
import { useEditableAttributes } from './use-editable-attributes.ts'
import { useFirstFocus } from './use-first-focus.ts'
import { useSuggestions } from './use-suggestions.ts'
import { useToldLater } from './use-told-later.ts'

/** Characters from which a pasted text is a document rather than words in a message. */
const longPaste = 10_000

const filesOf = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])]

/** The editor proper: TipTap with exactly the contract's schema. Import `RichTextEditor` instead; it fetches this. */
export function LoadedEditor(props: RichTextEditorProps) {
  const { value, preset = 'richText', compact = false, disabled = false, toolbarTarget } = props
  const limits = preset === 'richText' ? richTextLimits : shortTextLimits
  const listId = useId()
  const [isInside, setInside] = useState(false)
  const [isLinkOpen, setLinkOpen] = useState(false)
  // ProseMirror keeps the handlers of its first drawing; these always lead to the newest.
  const latest = useRef(props)
  latest.current = props
  const sent = useRef<RichTextDocument>(value)
  const told = useToldLater(() => latest.current.onChange(sent.current))
  const onKey = useRef<(event: KeyboardEvent) => boolean>(() => false)
  const attributes = useRef<Record<string, string>>({})

  const editor = useEditor(
    {
      extensions: richTextExtensions(preset, () => latest.current.placeholder ?? ''),
      content: value.doc as JSONContent,
      autofocus: props.autoFocus ? 'end' : false,
      // Styles stand in a CSS module: an injected <style> would need a nonce.
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      onUpdate: ({ editor: { state }, transaction }) => {
        sent.current = { version: richTextVersion, doc: state.doc.toJSON() }
        told.later()
        if (transaction.getMeta('paste')) told.now()
      },
      editorProps: {
        attributes: () => attributes.current,
        transformPasted: (slice) => cleanPaste(slice, limits.depth - 2),
        handleKeyDown: (view, event) => {
          if (event.ctrlKey || event.metaKey || event.key === 'Escape' || event.key === 'Tab') told.now()
          if (onKey.current(event)) {
            // The window around the editor also listens to Escape.
            event.stopPropagation()
            return true
          }
          const isCommand = event.ctrlKey || event.metaKey
          if (event.key === 'Enter' && isCommand && latest.current.onSubmit) {
            latest.current.onSubmit()
            return true
          }
          if (event.key.toLowerCase() === 'k' && isCommand && !event.shiftKey && !event.altKey) {
            event.stopPropagation()
            setLinkOpen(true)
            return true
          }
          // A list item may not go deeper than the contract takes.
          return event.key === 'Tab' && !event.shiftKey && view.state.selection.$from.depth + 3 > limits.depth
        },
        handlePaste: (_view, event) => {
          const words = event.clipboardData?.getData('text/plain') ?? ''
          told.now()
          if (words.length > longPaste) latest.current.onLongPaste?.(words)
          const files = filesOf(event.clipboardData)
          // Word and Excel put a picture beside their text; then the text is meant.
          const hasText = event.clipboardData?.types.some((type) => type === 'text/html' || type === 'text/plain')
          if (files.length === 0 || hasText || !latest.current.onPasteFiles) return false
          latest.current.onPasteFiles(files)
          return true
        },
        handleDrop: (_view, event) => {
          const files = filesOf(event.dataTransfer)
          if (files.length === 0) return false
          // Without a taker the browser would leave the page to show the file.
          event.preventDefault()
          latest.current.onPasteFiles?.(files)
          return true
        },
      },
    },
    [preset],
  )
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(editor, box, props.autoFocus ?? false)
  const suggestions = useSuggestions(editor, props)
  onKey.current = suggestions.onKey
  const { excess, isBlank } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const document: RichTextDocument = { version: richTextVersion, doc: state.doc.toJSON() }
      return { excess: plainText(document).length - limits.characters, isBlank: isEmpty(document) }
    },
  })

  const isListOpen = suggestions.trigger !== null && suggestions.items.length > 0
  useEditableAttributes(editor, attributes, props, isListOpen ? { id: listId, active: suggestions.active } : null)
  useEffect(() => {
    editor.setEditable(!disabled, false)
  }, [editor, disabled])
  useEffect(() => {
    // A new value from outside (a draft restored, a form emptied), not the echo of what was just typed.
    if (value === sent.current) return
    sent.current = value
    editor.commands.setContent(value.doc as JSONContent, { emitUpdate: false })
  }, [editor, value])
  useImperativeHandle(
    props.ref,
    () => ({
      focus: () => editor.commands.focus(editor.isFocused ? null : 'end'),
      insertText: (text) =>
        editor
          .chain()
          .focus()
          .command(({ tr }) => Boolean(tr.insertText(text)))
          .run(),
    }),
    [editor],
  )

  const showsToolbar = toolbarTarget !== null && (!compact || isInside || !isBlank || isLinkOpen)
  const toolbar = (
    <>
      {isLinkOpen && <LinkForm editor={editor} onClose={() => setLinkOpen(false)} />}
      <Toolbar
        editor={editor}
        preset={preset}
        disabled={disabled}
        mentions={props.searchPeople !== undefined}
        tools={props.tools}
        isLinkOpen={isLinkOpen}
        onLink={() => setLinkOpen(!isLinkOpen)}
      />
    </>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches whether somebody is inside
    <div
      ref={box}
      className={classNames(styles.editor, compact && styles.compact)}
      onFocus={() => setInside(true)}
      onBlur={(event) => {
        told.now()
        if (!event.currentTarget.contains(event.relatedTarget)) setInside(false)
      }}
    >
      <EditorContent editor={editor} />
      {excess > 0 && (
        <p className={styles.excess} role="status">
          <Plural value={excess} one="# character too long" other="# characters too long" />
        </p>
      )}
      <SuggestionList editor={editor} id={listId} suggestions={suggestions} />
      {showsToolbar && (toolbarTarget ? createPortal(toolbar, toolbarTarget) : toolbar)}
    </div>
  )
}
