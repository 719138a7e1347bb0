import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { removeItem } from '../../contract/content.ts'
import { editComment, postComment, reactToItem, removeComment } from '../../contract/conversation.ts'
import type { Endpoint, OutputOf, SendOf } from '../../contract/endpoint.ts'
import { notifications } from '../../contract/notifications.ts'
import { createPost, editPost } from '../../contract/posts.ts'
import { reactionKinds } from '../../contract/reaction-kinds.ts'
import { type Inline, type RichTextDocument, richTextVersion } from '../../contract/rich-text-document.ts'
import { homeStream } from '../../contract/stream.ts'
import { type Answer, ask, write } from './ask.ts'
import { type CommentRecord, type Journal, mayHaveVersion, newJournal, newMark, type PostRecord } from './journal.ts'
import type { Inhabitant, World } from './world.ts'

export interface Agents {
  journal: Journal
  /** Acknowledged writes so far. */
  acknowledged(): number
  /** No new actions; resolves when what was begun has its verdict or gave up. */
  stop(): Promise<void>
}

export interface Pace {
  /** How many people act at the same time. */
  people: number
  /** Milliseconds between two actions of one, on average. */
  think: number
  /** How long a writer asks again. */
  patience: number
  /** Every write with a key goes to the first two addresses at the same moment. */
  isTwice?: boolean
}

const one = <T>(all: readonly T[]): T | undefined => all[Math.floor(Math.random() * all.length)]
const latest = 60

/** People who post, comment, react, change and remove, and note what they were told. */
export function startAgents(urls: string[], world: World, pace: Pace): Agents {
  const journal = newJournal()
  let isStopped = false
  let acknowledged = 0

  const note = (answer: Answer) => {
    const name = answer.status ? `${answer.status} ${answer.code}` : answer.code
    journal.answers.set(name, (journal.answers.get(name) ?? 0) + 1)
    journal.askedAgain++
  }

  async function send<E extends Endpoint>(who: Inhabitant, endpoint: E, input: SendOf<E>) {
    const key = endpoint.repeatable ? undefined : randomUUID()
    const to = (url: string) =>
      write({ url, token: who.token }, endpoint, input, { key, patience: pace.patience, note })
    const result =
      pace.isTwice && key
        ? agreed(journal, endpoint.name, await Promise.all(urls.slice(0, 2).map(to)))
        : await to(one(urls)!)
    if (result.outcome === 'acknowledged') acknowledged++
    return result as { outcome: typeof result.outcome; body: OutputOf<E> | null; wasInDoubt: boolean }
  }

  const stands = (record: PostRecord | CommentRecord) => record.outcome === 'acknowledged' && record.removal === null
  const isSettled = (record: PostRecord | CommentRecord) =>
    stands(record) && record.edits.every((edit) => edit.outcome === 'acknowledged')
  const postFor = (who: Inhabitant) => {
    const mine = world.audiences.filter(({ members }) => members.includes(who)).map(({ id }) => id)
    return one(journal.posts.slice(-latest).filter((post) => stands(post) && mine.includes(post.audienceId)))
  }

  const actions: [weight: number, act: (who: Inhabitant) => Promise<unknown>][] = [
    [18, post],
    [28, comment],
    [22, react],
    [9, (who) => changePost(who)],
    [6, (who) => changeComment(who)],
    [3, (who) => removePost(who)],
    [4, (who) => takeBackComment(who)],
    [10, look],
  ]

  async function post(who: Inhabitant) {
    const audience = one(world.audiences.filter(({ members }) => members.includes(who)))!
    const named = Math.random() < 0.3 ? one(audience.members) : undefined
    const mentions = named ? [named.id] : []
    const record: PostRecord = {
      mark: newMark(),
      outcome: 'open',
      id: null,
      authorId: who.id,
      audienceId: audience.id,
      mentions,
      edits: [],
      removal: null,
      reactions: new Map(),
    }
    journal.posts.push(record)
    const { outcome, body } = await send(who, createPost, {
      audienceId: audience.id,
      body: textOf(record.mark, mentions),
    })
    if (body) record.id = body.id
    record.outcome = outcome
  }

  async function comment(who: Inhabitant) {
    const beneath = postFor(who)
    if (!beneath?.id) return
    const parent =
      Math.random() < 0.3 ? one(journal.comments.slice(-400).filter((it) => isParent(it, beneath.id!))) : undefined
    const members = world.audiences.find(({ id }) => id === beneath.audienceId)!.members
    const named = Math.random() < 0.15 ? one(members) : undefined
    const record: CommentRecord = {
      mark: newMark(),
      outcome: 'open',
      id: null,
      itemId: beneath.id,
      parentId: parent?.id ?? null,
      authorId: who.id,
      mentions: named ? [named.id] : [],
      edits: [],
      removal: null,
    }
    journal.comments.push(record)
    const { outcome, body } = await send(who, postComment, {
      itemId: record.itemId,
      parentId: record.parentId,
      body: textOf(record.mark, record.mentions),
    })
    if (body) record.id = body.id
    record.outcome = outcome
  }
  const isParent = (it: CommentRecord, itemId: string) => it.itemId === itemId && !it.parentId && stands(it)

  async function react(who: Inhabitant) {
    const on = postFor(who)
    const before = on?.reactions.get(who.id)
    // One that was ever in doubt is left alone: its first attempt may still be on its way.
    if (!on?.id || doubted.has(`${on.id} ${who.id}`)) return
    const kind = before?.kind && Math.random() < 0.4 ? null : one(reactionKinds)!
    const set = { kind, outcome: 'open' as PostRecord['outcome'] }
    on.reactions.set(who.id, set)
    const { outcome, wasInDoubt } = await send(who, reactToItem, { itemId: on.id, reaction: kind })
    if (wasInDoubt) doubted.add(`${on.id} ${who.id}`)
    if (outcome === 'refused' && before) on.reactions.set(who.id, before)
    else if (outcome === 'refused') on.reactions.delete(who.id)
    else set.outcome = outcome
  }

  async function changePost(who: Inhabitant) {
    const own = one(journal.posts.slice(-latest).filter((it) => it.authorId === who.id && isSettled(it)))
    if (!own?.id) return
    const edit = { mark: newMark(), outcome: 'open' as PostRecord['outcome'] }
    const version = mayHaveVersion(own).least
    own.edits.push(edit)
    edit.outcome = (
      await send(who, editPost, { itemId: own.id, version, body: textOf(edit.mark, own.mentions) })
    ).outcome
  }

  async function changeComment(who: Inhabitant) {
    const own = one(journal.comments.slice(-latest * 2).filter((it) => it.authorId === who.id && isSettled(it)))
    if (!own?.id) return
    const edit = { mark: newMark(), outcome: 'open' as PostRecord['outcome'] }
    const version = mayHaveVersion(own).least
    own.edits.push(edit)
    edit.outcome = (
      await send(who, editComment, { commentId: own.id, version, body: textOf(edit.mark, own.mentions) })
    ).outcome
  }

  async function removePost(who: Inhabitant) {
    const own = one(journal.posts.slice(-300).filter((it) => it.authorId === who.id && isSettled(it)))
    if (!own?.id) return
    own.removal = 'open'
    own.removal = (await send(who, removeItem, { itemId: own.id })).outcome
  }

  async function takeBackComment(who: Inhabitant) {
    const own = one(journal.comments.slice(-latest * 2).filter((it) => it.authorId === who.id && isSettled(it)))
    if (!own?.id) return
    own.removal = 'open'
    own.removal = (await send(who, removeComment, { commentId: own.id })).outcome
  }

  async function look(who: Inhabitant) {
    const asking = { url: one(urls)!, token: who.token }
    const answer = await (Math.random() < 0.7 ? ask(asking, homeStream, {}) : ask(asking, notifications, {}))
    if (answer.status !== 200) note(answer)
  }

  const doubted = new Set<string>()
  const total = actions.reduce((sum, [weight]) => sum + weight, 0)
  const live = async (who: Inhabitant) => {
    while (!isStopped) {
      let dice = Math.random() * total
      const [, act] = actions.find(([weight]) => {
        dice -= weight
        return dice < 0
      })!
      await act(who)
      await pause(pace.think * (0.5 + Math.random()))
    }
  }
  const lives = world.people.slice(0, pace.people).map(live)
  return {
    journal,
    acknowledged: () => acknowledged,
    async stop() {
      isStopped = true
      await Promise.all(lives)
    },
  }
}

type Written = { outcome: PostRecord['outcome']; body: unknown; wasInDoubt: boolean }

/** What two senders of the same write heard, as one; both must hear the same yes, or both no. */
export function agreed(journal: Journal, name: string, [first, second]: Written[]): Written {
  const yes = [first!, second!].filter(({ outcome }) => outcome === 'acknowledged')
  const ids = new Set(yes.map(({ body }) => (body as { id?: string }).id))
  if (ids.size > 1) journal.disagreements.push(`one key of ${name} brought two ids`)
  // 'open' is a no after a silence, or nothing at all
  if (yes.length === 1 && [first!, second!].some(({ outcome }) => outcome === 'refused'))
    journal.disagreements.push(`one key of ${name} brought yes and no`)
  const wasInDoubt = first!.wasInDoubt || second!.wasInDoubt
  const [answer = first!.outcome === 'open' ? first! : second!] = yes
  return { ...answer, wasInDoubt }
}

/** A sentence around a mark, with the people it names. */
function textOf(mark: string, mentions: string[]): RichTextDocument {
  const named = mentions.map((personId): Inline => ({ type: 'mention', attrs: { personId, label: 'collega' } }))
  const content: Inline[] = [{ type: 'text', text: `Vandaag ${mark} op het plein ` }, ...named]
  return { version: richTextVersion, doc: { type: 'doc', content: [{ type: 'paragraph', content }] } }
}
