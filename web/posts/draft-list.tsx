import { Trans, useLingui } from '@lingui/react/macro'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../app/client/call.ts'
import { refresh } from '../app/client/query.ts'
import { drawingOf, useOwn, useSayFailure } from '../content/index.ts'
import { EmptyState } from '../kit/empty-state.tsx'
import { IconButton } from '../kit/icon-button.tsx'
import { Sheet } from '../kit/sheet.tsx'
import { SkeletonLine, Waiting } from '../kit/skeleton.tsx'
import { Time } from '../kit/time.tsx'
import { toast } from '../kit/toast.tsx'
import { Meta } from '../kit/type.tsx'
import type { Draft } from './composer-form.ts'
import { composerKindOf } from './composer-kinds.ts'
import { openComposer } from './composer-request.ts'
import styles from './draft-list.module.css'
import { wordsOfDraft } from './draft-offer.tsx'
import { forgetUnsaved, useDrafts } from './use-drafts.ts'

/** What one is still writing. `linkOf` leads to the page on which other kinds are written. */
export function DraftList({ linkOf }: { linkOf?: ((draft: Draft) => string | undefined) | undefined }) {
  const { t, i18n } = useLingui()
  const drafts = useDrafts({ fresh: true })
  const ownId = useOwn()?.id ?? ''
  const sayFailure = useSayFailure()
  const [hidden, setHidden] = useState<string[]>([])
  if (!drafts)
    return (
      <Waiting>
        <SkeletonLine />
        <SkeletonLine width="60%" />
      </Waiting>
    )
  const discard = ({ id, kind, content }: Draft) => {
    setHidden((list) => [...list, id])
    forgetUnsaved(ownId, id)
    call('discardDraft', { draftId: id }).then(
      () => {
        toast({
          text: t`Draft thrown away.`,
          // its files went with it, so what comes back are the words
          undo: () =>
            void call('saveDraft', {
              draftId: id,
              kind,
              content: { ...content, attachments: [], cover: null },
              version: 0,
            }).then(() => {
              setHidden((list) => list.filter((one) => one !== id))
              return refresh('drafts')
            }, sayFailure),
        })
        return refresh('drafts')
      },
      (error) => {
        setHidden((list) => list.filter((one) => one !== id))
        sayFailure(error)
      },
    )
  }
  const shown = drafts.filter(({ id }) => !hidden.includes(id))
  if (!shown.length)
    return (
      <EmptyState scene="board" title={<Trans>No drafts</Trans>}>
        <Trans>What you begin and do not post yet is kept here, on all your devices.</Trans>
      </EmptyState>
    )
  return (
    <Sheet as="div" bleed>
      <ul className={styles.list}>
        {shown.map((draft) => {
          const words = wordsOfDraft(draft) || t`Without words yet`
          const kind = composerKindOf(draft.kind)?.word ?? drawingOf(draft.kind)?.label?.word
          const href = linkOf?.(draft)
          return (
            <li key={draft.id} className={styles.draft}>
              <div className={styles.words}>
                {href ? (
                  <a className={styles.open} href={href}>
                    {words}
                  </a>
                ) : (
                  <button type="button" className={styles.open} onClick={() => openComposer({ draftId: draft.id })}>
                    {words}
                  </button>
                )}
                <Meta>
                  {kind && <>{i18n._(kind)} · </>}
                  <Time at={draft.changedAt} />
                </Meta>
              </div>
              <IconButton label={t`Throw away: ${words}`} icon={<Trash2 />} onClick={() => discard(draft)} />
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
