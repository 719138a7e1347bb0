import { Trans } from '@lingui/react/macro'
import type { ItemCard } from '../../contract/item.ts'
import { useRead } from '../app/client/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { SkeletonLine, Waiting } from '../kit/skeleton.tsx'
import { Time } from '../kit/time.tsx'
import { Heading, Meta } from '../kit/type.tsx'
import { ItemText } from './item-text.tsx'
import styles from './revisions-dialog.module.css'

/** What an item said before, latest first, for every reader. */
export function RevisionsDialog({ item, onClose }: { item: ItemCard; onClose: () => void }) {
  const { data } = useRead('itemRevisions', { itemId: item.id })
  return (
    <Dialog isOpen onClose={onClose} width="wide" title={<Trans>What it said before</Trans>}>
      {data ? (
        <ol className={styles.list}>
          {data.revisions.map((revision) => (
            <li key={revision.version} className={styles.revision}>
              <Meta>
                <Trans>
                  Written <Time at={revision.editedAt} format="full" />, changed by {revision.editedBy.name}
                </Trans>
              </Meta>
              {revision.title && (
                <Heading level={3} look="title">
                  {revision.title}
                </Heading>
              )}
              <ItemText value={revision.body} headingLevel={4} />
            </li>
          ))}
        </ol>
      ) : (
        <Waiting>
          <SkeletonLine />
          <SkeletonLine width="70%" />
        </Waiting>
      )}
    </Dialog>
  )
}
