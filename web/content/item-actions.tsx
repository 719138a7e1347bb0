import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Bookmark, MessageCircle } from 'lucide-react'
import type { ItemCard, ReactionKind } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { Button, LinkButton, PhoneIconOnly } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { ReactionBar } from '../kit/reaction-bar.tsx'
import { itemAddress } from './addresses.ts'
import { changeItem, changeItemEarly } from './change-item.ts'
import { FacesLine } from './faces-line.tsx'
import styles from './item-card.module.css'
import { useReactionOptions } from './reaction-options.tsx'
import { useItemName } from './use-item-name.ts'
import { useSayFailure } from './use-say-failure.ts'
import { withOwnReaction } from './with-own-reaction.ts'

/** Under an item: who reacted, and what one can do with a tap. */
export function ItemActions({ item, onComment }: { item: ItemCard; onComment?: (() => void) | undefined }) {
  const { t } = useLingui()
  const options = useReactionOptions()
  const itemName = useItemName(item)
  const sayFailure = useSayFailure()
  const { id, isBookmarked, commentCount } = item

  const react = (reaction: ReactionKind | null) =>
    changeItemEarly(
      id,
      (card) => ({ reactions: withOwnReaction(card.reactions, reaction) }),
      () => call('reactToItem', { itemId: id, reaction }),
    ).then((reactions) => void changeItem(id, (card) => ({ ...card, reactions })), sayFailure)

  const keep = () =>
    changeItemEarly(
      id,
      () => ({ isBookmarked: !isBookmarked }),
      () => call('bookmarkItem', { itemId: id, bookmarked: !isBookmarked }),
    ).catch(sayFailure)

  const comment = commentCount ? plural(commentCount, { one: '# comment', other: '# comments' }) : t`Comment`
  const commentParts = { look: 'subtle', icon: <MessageCircle />, className: styles.act } as const
  return (
    <div className={styles.foot}>
      <FacesLine item={item} />
      <div className={styles.acts}>
        <ReactionBar
          options={options}
          value={item.reactions.own}
          about={itemName}
          disabled={!item.can.react}
          onValue={(reaction) => void react(reaction as ReactionKind | null)}
        />
        {onComment ? (
          item.can.comment && (
            <Button {...commentParts} onClick={onComment}>
              {comment}
            </Button>
          )
        ) : (
          <LinkButton {...commentParts} href={`${itemAddress(id)}#conversation`}>
            {comment}
          </LinkButton>
        )}
        <Button
          look="subtle"
          icon={<Bookmark />}
          className={classNames(styles.act, styles.end)}
          aria-pressed={isBookmarked}
          aria-label={isBookmarked ? t`Saved: ${itemName}` : t`Save ${itemName}`}
          onClick={() => void keep()}
        >
          <PhoneIconOnly>{isBookmarked ? t`Saved` : t`Save`}</PhoneIconOnly>
        </Button>
      </div>
    </div>
  )
}
