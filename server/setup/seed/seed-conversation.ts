import { markHelped, postComment, reactToComment, reactToItem } from '../../conversation/index.ts'
import { acceptAnswer } from '../../questions/index.ts'
import { seeded } from '../demo/pictures/seeded.ts'
import type { DemoComment, DemoReactions } from '../demo/types.ts'
import { demoText } from './demo-text.ts'
import { as, type DemoWorld } from './demo-world.ts'
import type { happenings } from './happenings.ts'

type Happenings = ReturnType<typeof happenings>

/** An item of the demo; its id is there once it was published. */
export interface Subject {
  key: string
  itemId: string | undefined
  by: string
  at: Date
}

export const minutesAfter = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000)

/** What happens beneath an item: comments, answers, replies, reactions, "dit hielp", the accepted answer. */
export function addConversation(
  world: DemoWorld,
  line: Happenings,
  subject: Subject,
  item: { comments: DemoComment[]; reactions: DemoReactions[] },
) {
  addReactions(line, item.reactions, subject.key, subject.at, async (key, at, reaction) => {
    if (reaction !== 'helped') await reactToItem(as(world, key, at), { itemId: subject.itemId!, reaction })
  })
  for (const comment of item.comments) addComment(world, line, subject, comment, null)
}

function addComment(
  world: DemoWorld,
  line: Happenings,
  subject: Subject,
  comment: DemoComment,
  parent: { id: string | undefined; at: Date } | null,
) {
  const own: { id: string | undefined; at: Date } = { id: undefined, at: new Date(0) }
  own.at = line.add(world.at(comment.when), parent?.at ?? subject.at, async (at) => {
    const posted = await postComment(as(world, comment.by, at), {
      itemId: subject.itemId!,
      parentId: parent?.id ?? null,
      role: comment.answer ? 'answer' : 'comment',
      body: demoText(comment.body, world.nameOf),
    })
    own.id = posted.id
  })
  const word = `${subject.key} ${comment.by} ${comment.when.daysAgo} ${comment.when.at}`
  addReactions(line, comment.reactions, word, own.at, async (key, at, reaction) => {
    const context = as(world, key, at)
    if (reaction === 'helped') await markHelped(context, { commentId: own.id!, helped: true })
    else await reactToComment(context, { commentId: own.id!, reaction })
  })
  if (comment.accepted)
    line.add(minutesAfter(own.at, 35), own.at, async (at) => {
      await acceptAnswer(as(world, subject.by, at), { itemId: subject.itemId!, commentId: own.id! })
    })
  for (const reply of comment.replies) addComment(world, line, subject, reply, own)
}

/** Most react within the hour, some the next day. */
function addReactions(
  line: Happenings,
  reactions: DemoReactions[],
  word: string,
  after: Date,
  react: (key: string, at: Date, kind: DemoReactions['kind']) => Promise<void>,
) {
  for (const { kind, by } of reactions)
    for (const key of by) {
      const chance = seeded(`when ${word} ${key}`)
      const minutes = chance.whole(0, 3) ? chance.whole(1, 70) : chance.whole(70, 26 * 60)
      line.add(minutesAfter(after, minutes), after, (at) => react(key, at, kind))
    }
}
