import type { ReactionKind, Reactions } from '../../contract/item.ts'
import { reactionKinds } from '../../contract/reaction-kinds.ts'

/** Reactions as they are once this person's own one is this. */
export function withOwnReaction(reactions: Reactions, own: ReactionKind | null): Reactions {
  const counts = reactions.counts.map((count, index) => {
    const kind = reactionKinds[index]
    return count - (kind === reactions.own ? 1 : 0) + (kind === own ? 1 : 0)
  })
  return { ...reactions, counts, own }
}
