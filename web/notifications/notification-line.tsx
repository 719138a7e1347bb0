import { useLingui } from '@lingui/react/macro'
import type { Notification } from '../../contract/notifications.ts'
import { faceOf } from '../content/index.ts'
import { Anchor, classNames, Faces, Meta, NewDot, Time, VisuallyHidden } from '../kit/index.ts'
import { addressOf } from './address-of.ts'
import styles from './inbox.module.css'
import { useMarkRead } from './use-mark-read.tsx'
import { useReason } from './use-reason.ts'
import { useSentence } from './use-sentence.ts'

/** One notification: faces, what happened, about what, when and why. Following it reads it. */
export function NotificationLine({ notification }: { notification: Notification }) {
  const { t } = useLingui()
  const sentence = useSentence()(notification)
  const reason = useReason()(notification)
  const { readOne } = useMarkRead()
  const { id, item, actors, happenedAt, isRead } = notification
  return (
    <li className={classNames(styles.row, !isRead && styles.unread)} data-place={id}>
      <Anchor className={styles.line} href={addressOf(notification)} onClick={() => !isRead && readOne(id)}>
        <Faces people={actors.map(faceOf)} size={actors.length > 1 ? 'sm' : 'md'} max={2} onGround />
        <span className={styles.words}>
          <span className={styles.sentence}>
            {!isRead && <VisuallyHidden>{t`New: `}</VisuallyHidden>}
            {sentence}
          </span>
          {item?.title && <span className={styles.title}>{item.title}</span>}
          <Meta as="span">
            <Time at={happenedAt} />
            {reason && ` · ${reason}`}
          </Meta>
        </span>
        {!isRead && <NewDot />}
      </Anchor>
    </li>
  )
}
