import { Trans } from '@lingui/react/macro'
import type { Reply } from '../../contract/conversation.ts'
import { useRead } from '../app/client/query.ts'
import { ItemText } from '../content/index.ts'
import { Dialog } from '../kit/dialog.tsx'
import { Stack } from '../kit/layout.tsx'
import { SkeletonLine, Waiting } from '../kit/skeleton.tsx'
import { Time } from '../kit/time.tsx'
import { Meta } from '../kit/type.tsx'

/** What a comment said before, latest first, for every reader. */
export function CommentRevisions({ comment, onClose }: { comment: Reply; onClose: () => void }) {
  const { data } = useRead('commentRevisions', { commentId: comment.id })
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>What it said before</Trans>}>
      {data ? (
        <Stack gap="lg">
          {data.revisions.map((revision) => (
            <div key={revision.version}>
              <Meta>
                <Time at={revision.editedAt} format="full" />
              </Meta>
              <ItemText value={revision.body} headingLevel={4} />
            </div>
          ))}
        </Stack>
      ) : (
        <Waiting>
          <SkeletonLine />
        </Waiting>
      )}
    </Dialog>
  )
}
