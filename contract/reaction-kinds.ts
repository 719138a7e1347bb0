/** The six reactions, in the order in which they are counted; 'like' is the one tap. Without Zod, for the web. */
export const reactionKinds = ['like', 'thanks', 'insightful', 'celebrate', 'support', 'funny'] as const
export type ReactionKind = (typeof reactionKinds)[number]

/** How many of each kind where nobody reacted yet. */
export const noReactions = (): number[] => reactionKinds.map(() => 0)
