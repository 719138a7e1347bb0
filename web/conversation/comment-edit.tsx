import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Reply } from '../../contract/conversation.ts'
import type { ItemCard } from '../../contract/item.ts'
import { isEmpty } from '../../contract/rich-text-reading.ts'
import { call } from '../app/client/call.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { CannotSeeNotice, textSearches, useCannotSee, useFailureWords } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { RichTextEditor } from '../kit/rich-text/rich-text-editor.tsx'
import { changeComment } from './change-comments.ts'
import styles from './thread.module.css'

/** Changes one's own words in their place. When another device was first, the text stays and one may still save it. */
export function CommentEdit({ item, comment, onDone }: { item: ItemCard; comment: Reply; onDone: () => void }) {
  const { t } = useLingui()
  const failureWords = useFailureWords()
  const [body, setBody] = useState(comment.body)
  const [version, setVersion] = useState(comment.version)
  const [error, setError] = useState<unknown>(null)
  const [isSaving, setSaving] = useState(false)
  const cannotSee = useCannotSee(
    item.placements.map(({ audience }) => audience),
    body,
  )
  const isStale = error instanceof RefusalError && error.code === 'version.changed'

  async function save() {
    if (isEmpty(body) || isSaving) return
    setSaving(true)
    setError(null)
    try {
      const answer = await call('editComment', { commentId: comment.id, body, version })
      changeComment(comment.itemId, comment.id, (was) => ({
        ...was,
        body,
        version: answer.version,
        editedAt: new Date().toISOString(),
      }))
      onDone()
    } catch (failure) {
      setError(failure)
      setSaving(false)
      if (failure instanceof RefusalError && failure.code === 'version.changed')
        setVersion(Number(failure.params.version))
    }
  }
  return (
    <div className={styles.replyInside}>
      <RichTextEditor
        label={t`Change your comment`}
        preset="shortText"
        compact
        autoFocus
        value={body}
        onChange={setBody}
        onSubmit={() => void save()}
        {...textSearches}
      />
      <CannotSeeNotice people={cannotSee} />
      {error !== null && (
        <Notice tone="negative" live>
          {isStale ? (
            <Trans>You changed this comment on another device too. Save again to keep what stands here.</Trans>
          ) : (
            failureWords(error)
          )}
        </Notice>
      )}
      <div className={styles.replyFoot}>
        <Button look="subtle" small onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button look="primary" small pending={isSaving} aria-disabled={isEmpty(body)} onClick={() => void save()}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </div>
  )
}
