import { commonWord, numbers, rareWord, text } from '../words.ts'
import type { Copies } from './copy-rows.ts'
import { madeId } from './made-id.ts'
import type { Groups } from './make-groups.ts'
import type { Shape } from './shapes.ts'
import { plainBody } from './written-body.ts'

interface Talk {
  post: number
  author: number
  at: string
  text: string
}

/**
 * The peers' set: the same numbers drawn in the same order as where the peers were measured. A post stands in its group;
 * a comment is on any post before it; a post's reactions are by a walk over the people.
 */
export async function makePeerItems(copies: Copies, shape: Shape, groups: Groups, now: Date): Promise<void> {
  const span = shape.days * 86_400_000
  const at = (nth: number, of: number) => new Date(Math.floor(now.getTime() - span + (span * (nth + 1)) / (of + 1)))
  const talk = comments(shape, at)
  const counts = new Int32Array(shape.items)
  const last: (string | null)[] = Array.from({ length: shape.items }, () => null)
  for (const said of talk) {
    counts[said.post]!++
    last[said.post] = said.at
  }
  const next = numbers(1)
  const react = numbers(3)
  const perPost = Math.floor(shape.reactions / shape.items)
  for (let post = 0; post < shape.items; post++) {
    let words = text(next, 20, 100)
    if (next() < 0.2) words += ` ${commonWord}`
    if (post % Math.floor(shape.items / 10) === 7) words += ` ${rareWord}`
    const author = Math.floor(next() * shape.people)
    const group = Math.floor(next() * shape.groups)
    const published = at(post, shape.items)
    text(next, 4, 9) // the peers' posts have a title; ours have none, but its numbers are drawn
    const id = madeId('item', post)
    const kinds = reactions(copies, { post, id, published, now, react, perPost, people: shape.people })
    const body = plainBody(words)
    const moment = published.toISOString()
    copies.write('item', [
      id,
      'post',
      madeId('person', author),
      'published',
      '',
      body.json,
      body.text,
      moment,
      moment,
      counts[post]!,
      0,
      `{${kinds.join(',')}}`,
      last[post]!,
    ])
    copies.write('placement', [id, groups.ids[group]!, 'group', moment, madeId('person', author), true, null])
    groups.lastItemAt[group] = published
    if (post % 1000 === 999) await copies.flush()
  }
  for (const [nth, said] of talk.entries()) {
    const body = plainBody(said.text)
    const [item, author] = [madeId('item', said.post), madeId('person', said.author)]
    const none = '{0,0,0,0,0,0}'
    const row = [madeId('comment', nth), item, null, 'comment', author, body.json, body.text, said.at, 0, none, 0, null]
    copies.write('comment', row)
    if (nth % 1000 === 999) await copies.flush()
  }
}

function comments({ comments: count, items, people }: Shape, at: (nth: number, of: number) => Date): Talk[] {
  const next = numbers(2)
  return Array.from({ length: count }, (_, nth) => {
    const before = Math.max(1, Math.floor((items * (nth + 1)) / (count + 1)))
    const post = Math.floor(next() * before)
    let words = text(next, 5, 40)
    if (next() < 0.1) words += ` ${commonWord}`
    return { post, author: Math.floor(next() * people), at: at(nth, count).toISOString(), text: words }
  })
}

function reactions(
  copies: Copies,
  of: { post: number; id: string; published: Date; now: Date; react: () => number; perPost: number; people: number },
): number[] {
  const { react, people } = of
  const start = Math.floor(react() * people)
  const step = 1 + 2 * Math.floor(react() * 50)
  const count = Math.floor(react() * (2 * of.perPost + 1))
  const kinds = [0, 0, 0, 0, 0, 0]
  const seen = new Set<number>()
  for (let nth = 0; nth < count; nth++) {
    const person = (start + nth * step) % people
    const kind = Math.floor(react() * 6)
    if (seen.has(person)) continue
    seen.add(person)
    kinds[kind]!++
    const at = new Date(Math.min(of.now.getTime(), of.published.getTime() + (nth + 1) * 600_000)).toISOString()
    copies.write('item_reaction', [of.id, madeId('person', person), kind + 1, at])
  }
  return kinds
}
