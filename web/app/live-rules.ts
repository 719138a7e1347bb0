import type { LiveMessage } from '../../contract/live-message.ts'
import type { AnswerOf, EndpointName } from './client/call.ts'
import { keyOf, refresh, refreshOf } from './client/query.ts'
import { queryClient } from './client/query-client.ts'
import { letGo } from './let-go.ts'
import { knownSession } from './session.ts'
import { drawTheme } from './theme-sheet.ts'
import { touchItem } from './touch-item.ts'

/** Lists in which a whole new row may appear. Only those on screen are read again. */
const listsOfItems: EndpointName[] = [
  'audienceStream',
  'personItems',
  'tagItems',
  'newInStream',
  'articles',
  'questions',
  'frontPage',
]

/** Where a dot says that something new is in a group. */
const newsOfGroups: EndpointName[] = ['groups', 'myGroupButtons']

/** What tells of a group; what is in one may have opened or closed with it. */
const aboutGroups: EndpointName[] = ['group', 'groups', 'myGroupButtons', 'placesToPost', 'audienceStream']

/**
 * What each fact makes old on this screen, by the same cache keys that a mutation uses. The longest prefix that matches
 * counts, so a domain names its facts once.
 */
const rules: Record<string, (message: LiveMessage) => void> = {
  'organisation.changed': () => {
    void refresh('session')
    drawTheme()
  },
  'item.': ({ itemId }) => itemId && itemChanged(itemId),
  'item.published': () => void refresh(...listsOfItems, ...newsOfGroups),
  'item.removed': ({ itemId }) => {
    if (itemId) itemChanged(itemId)
    void refresh('newInStream')
  },
  'item.restored': ({ itemId }) => {
    if (itemId) itemChanged(itemId)
    void refresh(...listsOfItems, 'homeStream')
  },
  'item.shared': ({ itemId }) => {
    if (itemId) touchItem(itemId)
    void refresh(...listsOfItems, ...newsOfGroups)
  },
  'item.pinned': ({ itemId }) => {
    if (itemId) touchItem(itemId)
    void refresh('audienceStream')
  },
  'item.marked': ({ itemId }) => {
    if (itemId) itemChanged(itemId)
    void refresh('bookmarks')
  },
  'poll.': ({ itemId }) => itemId && itemChanged(itemId),
  'preview.': ({ itemId }) => itemId && itemChanged(itemId),
  'comment.': ({ itemId }) => conversationChanged(itemId),
  'answer.': ({ itemId }) => conversationChanged(itemId),
  'draft.changed': () => void refresh('drafts'),
  'person.changed': ({ personId }) => {
    if (personId) void refreshOf('profile', { personId })
    void refresh('directory')
  },
  'person.followed': ({ personId }) => followingChanged(personId),
  'person.unfollowed': ({ personId }) => followingChanged(personId),
  'department.changed': () => void refresh('departmentLevel'),
  'group.': () => void refresh(...aboutGroups),
  'member.': ({ personId }) => membersChanged(personId),
  'members.added': () => membersChanged(undefined),
  // a group that is muted leaves the home stream
  'membership.changed': () => void refresh('group', 'groups', 'myGroupButtons', 'homeStream'),
  'rights.changed': ({ spread }) => letGo(spread),
  'inbox.changed': () => void refresh('notifications', 'unreadNotifications'),
}

const prefixes = Object.keys(rules).sort((a, b) => b.length - a.length)

/** Applies one live message. What nobody has a rule for changes nothing on this screen. */
export function applyLive(message: LiveMessage): void {
  const prefix = prefixes.find((one) => message.type.startsWith(one))
  if (prefix) rules[prefix]?.(message)
}

/** Somebody came or went; when that is the viewer, what they may see has changed with it. */
function membersChanged(personId: string | undefined) {
  void refresh('group', 'groupMembers')
  if (personId && personId !== knownSession()?.viewer?.id) return
  void refresh(...aboutGroups, 'homeStream')
}

/** What somebody shares for everyone flows in, or no longer. */
function followingChanged(personId: string | undefined) {
  if (personId) void refreshOf('profile', { personId })
  void refresh('homeStream')
}

function itemChanged(itemId: string) {
  touchItem(itemId)
  // the front page is no list of cards alone: it says who talks
  const front = queryClient.getQueryData<AnswerOf<'frontPage'>>(keyOf('frontPage'))
  if ([front?.lead, ...(front?.stories ?? [])].some((story) => story?.card.id === itemId)) void refresh('frontPage')
}

function conversationChanged(itemId: string | undefined) {
  if (!itemId) return
  itemChanged(itemId)
  void refreshOf('conversation', { itemId })
}
