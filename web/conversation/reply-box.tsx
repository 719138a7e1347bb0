import { Trans, useLingui } from '@lingui/react/macro'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { ItemCard } from '../../contract/item.ts'
import { emptyDocument, type RichTextDocument } from '../../contract/rich-text-document.ts'
import { isEmpty } from '../../contract/rich-text-reading.ts'
import { CannotSeeNotice, textSearchesIn, useCannotSee, useOwn } from '../content/index.ts'
import { Avatar } from '../kit/avatar.tsx'
import { Button } from '../kit/button.tsx'
import { RichTextEditor, type RichTextEditorHandle } from '../kit/rich-text/rich-text-editor.tsx'
import { startSending } from './sending.ts'
import styles from './thread.module.css'
import { keepUnsent, unsentOf } from './unsent.ts'

export interface ReplyBoxProps {
  item: ItemCard
  parentId?: string | undefined
  /** An answer to a question, rather than a remark. */
  sort?: 'comment' | 'answer'
  /** Read aloud: "Your comment". */
  label: string
  placeholder?: string | undefined
  sendWord?: string | undefined
  autoFocus?: boolean | undefined
  /** Words to begin with, such as the name of whom one answers. */
  start?: RichTextDocument | undefined
  onSent?: (() => void) | undefined
  onCancel?: (() => void) | undefined
  ref?: Ref<{ focus: () => void }> | undefined
}

/** Where one writes a comment, an answer or a reply. Ctrl or ⌘ with Enter sends. */
export function ReplyBox({
  item,
  parentId,
  sort: role = 'comment',
  label,
  placeholder,
  sendWord,
  autoFocus,
  start,
  onSent,
  onCancel,
  ref,
}: ReplyBoxProps) {
  const { t } = useLingui()
  const own = useOwn()
  const editor = useRef<RichTextEditorHandle>(null)
  const box = useRef<HTMLDivElement>(null)
  const place = `${item.id} ${parentId ?? role}`
  const [body, setBody] = useState(() => unsentOf(own?.id ?? '', place) ?? start ?? emptyDocument())
  const cannotSee = useCannotSee(
    item.placements.map(({ audience }) => audience),
    body,
  )
  useImperativeHandle(ref, () => ({
    focus: () => {
      box.current?.scrollIntoView({ block: 'center' })
      editor.current?.focus()
    },
  }))

  const write = (next: RichTextDocument) => {
    setBody(next)
    keepUnsent(own?.id ?? '', place, isEmpty(next) ? null : next)
  }
  const send = () => {
    if (isEmpty(body)) {
      editor.current?.focus()
      return
    }
    startSending({ accountId: own?.id ?? '', itemId: item.id, parentId: parentId ?? null, role, body })
    write(emptyDocument())
    onSent?.()
  }
  const isBlank = isEmpty(body)
  return (
    <div className={styles.replyBox} ref={box}>
      {own && <Avatar id={own.id} name={own.name} photo={own.photo} size={parentId ? 'sm' : 'md'} />}
      <div className={styles.replyInside}>
        <RichTextEditor
          ref={editor}
          label={label}
          placeholder={placeholder ?? label}
          preset="shortText"
          compact
          value={body}
          onChange={write}
          onSubmit={send}
          autoFocus={autoFocus}
          {...textSearchesIn(item.placements.map(({ audience }) => audience))}
        />
        <CannotSeeNotice people={cannotSee} />
        {(!isBlank || onCancel) && (
          <div className={styles.replyFoot}>
            {onCancel && (
              <Button look="subtle" small onClick={onCancel}>
                <Trans>Cancel</Trans>
              </Button>
            )}
            <Button look="primary" small aria-disabled={isBlank} onClick={send}>
              {sendWord ?? t`Post`}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
