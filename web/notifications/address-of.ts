import type { Notification } from '../../contract/notifications.ts'
import { commentAddress, itemAddress, personAddress } from '../content/index.ts'
import { groupAddress } from '../groups/index.ts'

/** Where a notification leads: the comment it is about, the item, the group's door, the person. */
export function addressOf({ kind, item, commentId, group, actors }: Notification): string {
  if (item) return commentId ? commentAddress(item.id, commentId) : itemAddress(item.id)
  if (group) return groupAddress(group.slug, kind === 'group-request' ? 'members' : undefined)
  const [first] = actors
  return first ? personAddress(first.id) : '/'
}
