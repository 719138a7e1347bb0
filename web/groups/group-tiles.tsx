import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { GroupCard } from '../../contract/groups.ts'
import { SkeletonLine, Waiting } from '../kit/index.ts'
import styles from './group-tile.module.css'
import { GroupTile } from './group-tile.tsx'

/** Groups as tiles; `label` says which ones. */
export function GroupTiles({ label, groups }: { label: string; groups: readonly GroupCard[] }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {groups.map((group) => (
        <GroupTile key={group.id} group={group} />
      ))}
    </ul>
  )
}

/** The shape of tiles that are on their way. */
export function WaitingTiles(): ReactNode {
  const { t } = useLingui()
  return (
    <Waiting>
      <ul className={styles.list} aria-label={t`Groups`}>
        {[0, 1, 2].map((key) => (
          <li key={key} className={styles.tile}>
            <div className={styles.picture} />
            <div className={styles.words}>
              <SkeletonLine width="60%" />
              <SkeletonLine thin />
              <SkeletonLine width="40%" thin />
            </div>
          </li>
        ))}
      </ul>
    </Waiting>
  )
}
