import { Trans } from '@lingui/react/macro'
import { useReadPages } from '../app/client/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { LoadMore } from '../kit/load-more.tsx'
import { PersonLine } from '../kit/person-line.tsx'
import { SkeletonLine, Waiting } from '../kit/skeleton.tsx'
import { personAddress } from './addresses.ts'
import { faceOf } from './face-of.ts'
import { ReactionIcon } from './reaction-options.tsx'
import styles from './reactors-dialog.module.css'

/** Everybody who reacted to an item or a comment, latest first. */
export function ReactorsDialog({
  about,
  onClose,
}: {
  about: { itemId: string } | { commentId: string }
  onClose: () => void
}) {
  const ofItem = 'itemId' in about
  const onItem = useReadPages('itemReactions', { itemId: ofItem ? about.itemId : '' }, { enabled: ofItem })
  const onComment = useReadPages('commentReactions', { commentId: ofItem ? '' : about.commentId }, { enabled: !ofItem })
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = ofItem ? onItem : onComment
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Who reacted</Trans>}>
      {rows ? (
        <ul className={styles.list}>
          {rows.map(({ person, reaction }) => (
            <li key={person.id} className={styles.line}>
              <PersonLine person={faceOf(person)} href={personAddress(person.id)}>
                {person.jobTitle}
              </PersonLine>
              <ReactionIcon kind={reaction} />
            </li>
          ))}
        </ul>
      ) : (
        <Waiting>
          <SkeletonLine />
        </Waiting>
      )}
      <LoadMore hasMore={hasNextPage} isLoading={isFetchingNextPage} onLoad={() => void fetchNextPage()} />
    </Dialog>
  )
}
