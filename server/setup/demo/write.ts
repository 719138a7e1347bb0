import type { CommentSource, DemoAudience, DemoMoment, ReactionSource } from './types.ts'

/** Short words in which the texts of the demo are written, so that a conversation reads as one. */

/** `'3 09:12'`: three working days ago, at twelve past nine. */
export function when(text: string): DemoMoment {
  const [daysAgo, at] = text.split(' ')
  if (!daysAgo || !at || !/^\d\d:\d\d$/.test(at)) throw new Error(`Not a demo moment: ${text}`)
  return { daysAgo: Number(daysAgo), at }
}

export const everyone: DemoAudience = { everyone: true }
export const inGroup = (group: string): DemoAudience => ({ group })
export const inDepartment = (department: string): DemoAudience => ({ department })

/** A comment, with the replies below it. */
export function say(
  by: string,
  moment: string,
  body: string,
  reactions: ReactionSource = {},
  replies: CommentSource[] = [],
): CommentSource {
  return { by, when: when(moment), body, reactions, replies }
}

/** An answer to a question; `best` when the asker accepted it. */
export function answer(
  by: string,
  moment: string,
  body: string,
  reactions: ReactionSource = {},
  replies: CommentSource[] = [],
): CommentSource {
  return { ...say(by, moment, body, reactions, replies), answer: true }
}

export const best = (comment: CommentSource): CommentSource => ({ ...comment, accepted: true })
