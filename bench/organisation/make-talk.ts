import { commonWord, numbers, text } from '../words.ts'
import type { InTime } from './in-time.ts'
import { madeId } from './made-id.ts'
import type { Place } from './make-kpn-items.ts'
import { steps } from './make-people.ts'
import { plainBody } from './written-body.ts'

const day = 86_400_000
const keptUnread = 3 * day

/** An item as its talk needs it. */
export interface Told {
  nth: number
  id: string
  kind: 'post' | 'question' | 'article'
  author: number
  authorId: string
  at: number
  /** Who may be heard there. */
  members: Int32Array
  isLast: boolean
}

export interface Counts {
  comments: number
  answers: number
  reactions: number[]
  lastAt: number | null
}

interface Said {
  id: string
  at: number
  parent: Said | null
  author: string
  text: string
  replies: number
  reactions: number[]
  helped: number
  accepted: boolean
}

/**
 * Comments, answers, replies and reactions of one item after the other, so many in all as the shape says: each item draws
 * around what is left for it, most few and some very many.
 */
export function makeTalk({ copies, shape, now }: Place, held: InTime): (item: Told) => Counts {
  const next = numbers(22)
  let comments = 0
  let reactions = 0
  let notices = 0
  const drawn = (left: number, items: number) => {
    const mean = left / items
    const chance = next()
    if (chance < 0.3) return 0
    // the tail of a few very popular ones carries a tenth of all
    return Math.round(chance > 0.99 ? mean * 10 : -Math.log(1 - next()) * mean * 1.29)
  }
  const walk = (members: Int32Array, count: number, each: (person: string, nth: number) => void) => {
    const start = Math.floor(next() * members.length)
    const step = steps.find((one, nth) => nth >= start % 5 && members.length % one !== 0) ?? 1
    const most = Math.min(count, members.length)
    for (let nth = 0; nth < most; nth++) each(madeId('person', members[(start + nth * step) % members.length]!), nth)
    return most
  }
  const later = (from: number, days: number) => Math.min(now.getTime(), from - Math.log(1 - next()) * days * day)
  const iso = (at: number) => new Date(at).toISOString()

  return (item) => {
    const items = shape.items - item.nth
    const count = item.isLast ? shape.comments - comments : drawn(shape.comments - comments, items)
    const said: Said[] = []
    let at = item.at
    for (let nth = 0; nth < count; nth++) {
      at = later(at, 0.3)
      const top = said.filter((one) => !one.parent)
      const parent = top.length && next() < 0.25 ? top[Math.floor(next() * top.length)]! : null
      if (parent) parent.replies++
      said.push({
        id: madeId('comment', comments++),
        at,
        parent,
        author: madeId('person', item.members[Math.floor(item.members.length * next() ** 2)]!),
        text: text(next, 5, 40) + (next() < 0.1 ? ` ${commonWord}` : ''),
        replies: 0,
        reactions: [0, 0, 0, 0, 0, 0],
        helped: 0,
        accepted: false,
      })
    }
    const answers = item.kind === 'question' ? said.filter((one) => !one.parent) : []
    const accepted = answers.length && next() < 0.5 ? answers[Math.floor(next() * answers.length)]! : null
    if (accepted) accepted.accepted = true
    for (const answer of answers) {
      if (next() < 0.5) continue
      answer.helped = walk(item.members, Math.floor(next() * 6), (person) => {
        copies.write('answer_helped', [answer.id, person, iso(answer.at)])
      })
    }

    // one in eight reactions is on a comment
    const wanted = item.isLast ? Math.min(shape.reactions - reactions, 50) : drawn(shape.reactions - reactions, items)
    for (const one of said) {
      if (reactions >= shape.reactions || next() > 0.2) continue
      reactions += walk(item.members, Math.floor(next() * 4), (person) => {
        const kind = Math.floor(next() * 6)
        one.reactions[kind]!++
        const moment = later(one.at, 0.5)
        held.hold(moment, 'comment_reaction', [one.id, person, kind + 1, iso(moment)])
      })
    }
    const counts = [0, 0, 0, 0, 0, 0]
    let lastReaction = item.at
    let lastReactor = ''
    reactions += walk(item.members, wanted, (person) => {
      const kind = Math.floor(next() ** 2 * 6)
      counts[kind]!++
      const moment = later(item.at, 1)
      if (person !== item.authorId && moment >= lastReaction) [lastReaction, lastReactor] = [moment, person]
      held.hold(moment, 'item_reaction', [item.id, person, kind + 1, iso(moment)])
    })
    for (const one of said) hold(one)
    if (item.kind === 'question')
      copies.write('question', [
        item.id,
        accepted?.id ?? null,
        accepted ? iso(accepted.at) : null,
        answers[0] ? iso(answers[0].at) : null,
      ])
    notice(
      'comment',
      said.at(-1)?.author,
      said.at(-1)?.at,
      said.at(-1)?.id ?? null,
      new Set(said.map((one) => one.author)).size,
    )
    notice('reaction', lastReactor || undefined, lastReaction, null, wanted)
    return {
      comments: said.length,
      answers: answers.length,
      reactions: counts,
      lastAt: said.length ? Math.max(...said.map((one) => one.at)) : null,
    }

    function hold(one: Said) {
      const body = plainBody(one.text)
      held.hold(one.at, 'comment', [
        one.id,
        item.id,
        one.parent?.id ?? null,
        item.kind === 'question' && !one.parent ? 'answer' : 'comment',
        one.author,
        body.json,
        body.text,
        iso(one.at),
        one.replies,
        `{${one.reactions.join(',')}}`,
        one.helped,
        one.accepted ? iso(one.at) : null,
      ])
    }

    function notice(
      kind: string,
      actor: string | undefined,
      when: number | undefined,
      comment: string | null,
      of: number,
    ) {
      if (!actor || when === undefined || actor === item.authorId) return
      const read = now.getTime() - when < keptUnread ? null : iso(when + 3_600_000)
      const id = madeId('notification', notices++)
      const key = `${kind}:${item.id}`
      const actors = `{${actor}}`
      const row = [id, item.authorId, kind, 'author', key, item.id, comment, actors, Math.max(1, of), iso(when), read]
      held.hold(when, 'notification', row)
    }
  }
}
