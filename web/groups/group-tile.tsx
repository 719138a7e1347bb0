import { useLingui } from '@lingui/react/macro'
import { Archive } from 'lucide-react'
import type { GroupCard } from '../../contract/groups.ts'
import { pictureAddress } from '../app/client/file-address.ts'
import { Anchor, Badge, Faces, NewDot, Paving, VisuallyHidden } from '../kit/index.ts'
import { groupAddress } from './addresses.ts'
import { faceOf } from './face-of.ts'
import styles from './group-tile.module.css'
import { PeopleWords } from './people-words.tsx'
import { VisibilityMark } from './visibility-mark.tsx'

/** A group in the list: its picture or paving, what it is for, and who is in it. The whole tile leads there. */
export function GroupTile({ group }: { group: GroupCard }) {
  const { t } = useLingui()
  const photo = pictureAddress(group.cover, 640)
  return (
    <li className={styles.tile}>
      <div className={styles.picture} aria-hidden="true">
        {photo ? (
          <img src={photo} alt="" loading="lazy" decoding="async" />
        ) : (
          <Paving id={group.id} className={styles.paving} />
        )}
      </div>
      <div className={styles.words}>
        <h3 className={styles.name}>
          <Anchor href={groupAddress(group.slug)} className={styles.link}>
            {group.name}
          </Anchor>
          {group.hasNews && (
            <>
              <NewDot />
              <VisuallyHidden>{t`, something new`}</VisuallyHidden>
            </>
          )}
        </h3>
        {(group.visibility !== 'open' || group.isArchived) && (
          <p className={styles.marks}>
            <VisibilityMark visibility={group.visibility} />
            {group.isArchived && <Badge icon={<Archive />}>{t`Archived`}</Badge>}
          </p>
        )}
        {group.purpose && <p className={styles.purpose}>{group.purpose}</p>}
        <Faces people={group.faces.map(faceOf)} className={styles.people}>
          <PeopleWords group={group} />
        </Faces>
      </div>
    </li>
  )
}
