import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  AtSign,
  Bold,
  Code,
  Heading,
  Italic,
  Link,
  List,
  ListOrdered,
  SquareCode,
  Strikethrough,
  TextQuote,
} from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from '../rich-text-editor.module.css'
import { ToolbarButton } from '../toolbar-button.tsx'
import type { RichTextPreset } from './rich-text-extensions.ts'

type ToolbarProps = {
  editor: Editor
  preset: RichTextPreset
  disabled: boolean
  onLink: () => void
  isLinkOpen: boolean
  /** Whether people can be looked up, so that the `@` has a button too. */
  mentions: boolean
  /** More buttons, behind the line. */
  tools: ReactNode
}

/** Marks and blocks for the text. One stop with Tab; arrows go from button to button. */
export function Toolbar({ editor, preset, disabled, onLink, isLinkOpen, mentions, tools }: ToolbarProps) {
  const { t } = useLingui()
  const bar = useRef<HTMLDivElement>(null)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      strike: now.isActive('strike'),
      code: now.isActive('code'),
      link: now.isActive('link'),
      large: now.isActive('heading', { level: 2 }),
      heading: now.isActive('heading'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      blockquote: now.isActive('blockquote'),
      codeBlock: now.isActive('codeBlock'),
    }),
  })

  const buttons = (): HTMLButtonElement[] => [...(bar.current?.querySelectorAll('button') ?? [])]
  const makeStop = (stop: HTMLButtonElement | undefined) => {
    for (const button of buttons()) button.tabIndex = button === stop ? 0 : -1
  }
  // The app's own tools come and go, so which button is the stop is settled after every drawing.
  useEffect(() => {
    const stop = buttons().find((button) => button.tabIndex === 0 && button.dataset.stop !== undefined) ?? buttons()[0]
    makeStop(stop)
  })
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = buttons().filter((button) => !button.disabled)
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }
    const next = steps[event.key]
    if (next === undefined || at === -1) return
    event.preventDefault()
    all[(next + all.length) % all.length]?.focus()
  }

  const chain = () => editor.chain().focus()
  // Heading goes from none to large to small to none: one button is enough on a phone.
  const nextHeading = () => {
    if (on.large) chain().setHeading({ level: 3 }).run()
    else if (on.heading) chain().setParagraph().run()
    else chain().setHeading({ level: 2 }).run()
  }
  // The sign opens its own list, as it does when typed; on a phone it is far away on the keyboard.
  const mention = () => {
    const { $from } = editor.state.selection
    const isApart = /^$|[\s(]$/.test($from.parent.textBetween(0, $from.parentOffset, '\n', ' '))
    chain()
      .insertContent(isApart ? '@' : ' @')
      .run()
  }
  const actions: { label: string; icon: ReactNode; pressed: boolean; run: () => void; keys?: string }[] = [
    { label: t`Bold`, icon: <Bold />, pressed: on.bold, run: () => chain().toggleBold().run(), keys: 'Control+B' },
    {
      label: t`Italic`,
      icon: <Italic />,
      pressed: on.italic,
      run: () => chain().toggleItalic().run(),
      keys: 'Control+I',
    },
    ...(preset === 'richText'
      ? [
          {
            label: on.large ? t`Smaller heading` : t`Heading`,
            icon: <Heading />,
            pressed: on.heading,
            run: nextHeading,
          },
        ]
      : []),
    { label: t`List`, icon: <List />, pressed: on.bulletList, run: () => chain().toggleBulletList().run() },
    {
      label: t`Numbered list`,
      icon: <ListOrdered />,
      pressed: on.orderedList,
      run: () => chain().toggleOrderedList().run(),
    },
    { label: t`Link`, icon: <Link />, pressed: on.link || isLinkOpen, run: onLink, keys: 'Control+K' },
    { label: t`Quote`, icon: <TextQuote />, pressed: on.blockquote, run: () => chain().toggleBlockquote().run() },
    { label: t`Strikethrough`, icon: <Strikethrough />, pressed: on.strike, run: () => chain().toggleStrike().run() },
    { label: t`Code`, icon: <Code />, pressed: on.code, run: () => chain().toggleCode().run() },
    {
      label: t`Block of code`,
      icon: <SquareCode />,
      pressed: on.codeBlock,
      run: () => chain().toggleCodeBlock().run(),
    },
  ]
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t`Formatting`}
      className={styles.toolbar}
      onKeyDown={onKeyDown}
      onFocus={(event) => makeStop(event.target instanceof HTMLButtonElement ? event.target : undefined)}
    >
      {tools}
      {tools && <span className={styles.line} />}
      {actions.map(({ label, icon, pressed, run, keys }) => (
        <ToolbarButton
          key={keys ?? label}
          label={label}
          icon={icon}
          aria-pressed={pressed}
          aria-keyshortcuts={keys}
          disabled={disabled}
          onClick={run}
        />
      ))}
      {mentions && <ToolbarButton label={t`Mention someone`} icon={<AtSign />} disabled={disabled} onClick={mention} />}
    </div>
  )
}
