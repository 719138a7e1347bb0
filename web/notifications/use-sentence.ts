import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Notification } from '../../contract/notifications.ts'
import { firstNameOf } from '../content/index.ts'

/** What happened, in one sentence with names: "Grace, Roos and 3 others commented on your question". */
export function useSentence(): (notification: Notification) => string {
  const { t } = useLingui()
  const who = useWho()
  const thing = useThing()
  return (notification) => {
    const { kind, reason, actorCount: count, group } = notification
    const names = who(notification)
    const it = thing(notification)
    const place = group?.name ?? ''
    switch (kind) {
      case 'mention':
        return t`${plural(count, { one: `${names} mentioned you in ${it}`, other: `${names} mentioned you in ${it}` })}`
      case 'reply':
        return t`${plural(count, { one: `${names} replied to your comment`, other: `${names} replied to your comment` })}`
      case 'comment':
        return t`${plural(count, { one: `${names} commented on ${it}`, other: `${names} commented on ${it}` })}`
      case 'answer':
        return t`${plural(count, { one: `${names} answered ${it}`, other: `${names} answered ${it}` })}`
      case 'accepted':
        return t`${names} chose your answer as the one that helped`
      case 'helped':
        return t`${plural(count, { one: `${names} was helped by your answer`, other: `${names} were helped by your answer` })}`
      case 'reaction':
        return reason === 'own-comment'
          ? t`${plural(count, { one: `${names} appreciates your comment`, other: `${names} appreciate your comment` })}`
          : t`${plural(count, { one: `${names} appreciates ${it}`, other: `${names} appreciate ${it}` })}`
      case 'new-item':
        return place ? t`${names} placed ${it} in ${place}` : t`${names} placed ${it}`
      case 'followed':
        return t`${plural(count, { one: `${names} follows you`, other: `${names} follow you` })}`
      case 'group-request':
        return t`${plural(count, { one: `${names} would like to join ${place}`, other: `${names} would like to join ${place}` })}`
      case 'group-invited':
        return t`${plural(count, { one: `${names} invites you to ${place}`, other: `${names} invite you to ${place}` })}`
      case 'group-welcome':
        return t`${names} let you into ${place}: welcome`
    }
  }
}

/** Names first, the rest as a number: one in full, more by first name. */
function useWho() {
  const { t } = useLingui()
  return ({ actors, actorCount }: Notification): string => {
    const [first, second, third] = actors.map(({ name }) => firstNameOf(name))
    if (!first) return t`Somebody`
    if (actorCount === 1 || !second) return actors[0]?.name ?? first
    if (actorCount === 2) return t`${first} and ${second}`
    if (actorCount === 3 && third) return t`${first}, ${second} and ${third}`
    const others = actorCount - 2
    return t`${first}, ${second} and ${plural(others, { one: '# other', other: '# others' })}`
  }
}

/** "your question", "the post", "a news item": by kind, and by whose it is. */
function useThing() {
  const { t } = useLingui()
  const words = {
    own: { post: t`your post`, question: t`your question`, article: t`your article` },
    fresh: { post: t`a post`, question: t`a question`, article: t`an article` },
    other: { post: t`the post`, question: t`the question`, article: t`the article` },
  }
  return ({ kind, reason, item }: Notification): string => {
    if (!item) return ''
    const whose = reason === 'author' ? 'own' : kind === 'new-item' || kind === 'mention' ? 'fresh' : 'other'
    return words[whose][item.kind]
  }
}
