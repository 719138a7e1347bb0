import { everyone } from '../../contract/everyone.ts'
import type { Inline } from '../../contract/rich-text.ts'
import { commonWord, numbers, rareWord, text, words } from '../words.ts'
import type { Copies } from './copy-rows.ts'
import { inTime } from './in-time.ts'
import { madeId } from './made-id.ts'
import { activeMember, type Groups } from './make-groups.ts'
import type { Departments } from './make-people.ts'
import { nameOf } from './make-people.ts'
import { makePersonal } from './make-personal.ts'
import { makeTalk, type Told } from './make-talk.ts'
import type { Shape } from './shapes.ts'
import { plainBody, richBody } from './written-body.ts'

const tagCount = 500
const fileCount = 40
const day = 86_400_000

/** Where the items of one organisation come from and go. */
export interface Place {
  copies: Copies
  shape: Shape
  groups: Groups
  departments: Departments
  now: Date
}

/**
 * Items of every kind, over three years, in groups by their size, with what hangs on them: talk, reactions, tags, links,
 * polls, pictures, mentions, and what follows from it in inboxes.
 */
export async function makeKpnItems(place: Place): Promise<void> {
  const { copies, shape, groups, departments, now } = place
  const next = numbers(21)
  const held = inTime(copies)
  const inGroup = groupPicker(groups)
  const talk = makeTalk(place, held)
  const all = groups.members[0]!
  for (let nth = 0; nth < tagCount; nth++) copies.write('tag', [madeId('tag', nth), words[nth]!, words[nth]!])
  for (let nth = 0; nth < fileCount; nth++) copies.write('file', fileRow(nth, now))
  let pinned = 0
  for (let nth = 0; nth < shape.items; nth++) {
    const id = madeId('item', nth)
    const at = now.getTime() - shape.days * day * (1 - (nth + 1) / (shape.items + 1))
    const moment = new Date(at).toISOString()
    const chance = next()
    const kind = chance < 0.02 ? 'article' : chance < 0.17 ? 'question' : 'post'
    const where = next()
    const group = kind !== 'article' && where >= 0.07 ? inGroup(next()) : null
    const members = group === null ? all : groups.members[group]!
    const author = kind === 'article' ? Math.floor(next() * 10) : activeMember(members, next())
    const authorId = madeId('person', author)
    const audience =
      group !== null
        ? groups.ids[group]!
        : where < 0.04 || kind === 'article'
          ? everyone
          : departments.ids[departments.teamOf(author)]!
    const audienceKind = group !== null ? 'group' : audience === everyone ? 'everyone' : 'department'

    let written = kind === 'article' ? text(next, 150, 500) : text(next, 20, 100)
    if (next() < 0.2) written += ` ${commonWord}`
    if (nth % Math.floor(shape.items / 10) === 7) written += ` ${rareWord}`
    const more = partsOf(place, next, { nth, id, at, authorId })
    const body = more.length ? richBody(written, more) : plainBody(written)
    const told: Told = { nth, id, kind, authorId, author, at, members, isLast: nth === shape.items - 1 }
    const counts = talk(told)
    copies.write('item', [
      id,
      kind,
      authorId,
      'published',
      kind === 'post' ? '' : `${text(next, 4, 9)}${kind === 'question' ? '?' : ''}`,
      body.json,
      body.text,
      moment,
      moment,
      counts.comments,
      counts.answers,
      `{${counts.reactions.join(',')}}`,
      counts.lastAt === null ? null : new Date(counts.lastAt).toISOString(),
    ])
    // the newest of a group now and then stays on top
    const isPinned = group !== null && nth > shape.items * 0.99 && next() < 0.02 && pinned++ >= 0
    copies.write('placement', [id, audience, audienceKind, moment, authorId, true, isPinned ? moment : null])
    if (group !== null) groups.lastItemAt[group] = new Date(at)
    if (kind !== 'article' && group !== null && groups.visibilities[group] === 'open' && next() < 0.02)
      share(place, id, audience, at, members, next)
    detail(place, told, text, next)
    if (nth % 1000 === 999) {
      held.release(at)
      await copies.flush()
    }
  }
  held.release(Number.POSITIVE_INFINITY)
  await copies.flush()
  await makePersonal(place, tagCount)
}

/** Who is named, and the tags. Writes their rows, and the named person's notice. */
function partsOf(
  { copies, shape, now }: Place,
  next: () => number,
  { nth, id, at, authorId }: { nth: number; id: string; at: number; authorId: string },
): Inline[] {
  const parts: Inline[] = []
  if (next() < 0.06) {
    const person = Math.floor(next() * shape.people)
    const personId = madeId('person', person)
    const { first, infix, last } = nameOf(person)
    parts.push({ type: 'mention', attrs: { personId, label: [first, infix, last].filter(Boolean).join(' ') } })
    copies.write('mention', [madeId('mention', nth), id, null, personId])
    const moment = new Date(at).toISOString()
    const read = now.getTime() - at < 3 * day ? null : moment
    const notice = madeId('notification', mentionNotices + nth)
    const row = [notice, personId, 'mention', 'mentioned', `mention:${id}`, id, null, `{${authorId}}`, 1, moment, read]
    if (personId !== authorId) copies.write('notification', row)
  }
  if (next() < 0.25) {
    const tag = Math.floor(next() ** 2 * tagCount)
    parts.push({ type: 'tag', attrs: { tag: words[tag]!, label: words[tag]! } })
    copies.write('item_tag', [id, madeId('tag', tag)])
  }
  return parts
}
/** Numbers of their notices, beyond those of comments and reactions. */
const mentionNotices = 2 ** 31

function share(place: Place, id: string, origin: string, at: number, members: Int32Array, next: () => number) {
  const { copies, groups, now } = place
  const to = Math.floor(next() * groups.ids.length)
  if (groups.ids[to] === origin || groups.visibilities[to] === 'secret') return
  const moment = new Date(Math.min(now.getTime(), at + next() * day)).toISOString()
  const by = madeId('person', activeMember(members, next()))
  copies.write('placement', [id, groups.ids[to]!, 'group', moment, by, false, null])
}

/** What a kind adds, and files and links. */
function detail({ copies, now }: Place, { id, kind, nth, at, members }: Told, words: typeof text, next: () => number) {
  if (kind === 'article') {
    const leads = now.getTime() - at < 3 * day && nth % 3 === 0
    const until = leads ? new Date(now.getTime() + 30 * day).toISOString() : null
    copies.write('article', [id, 'Nieuws', words(next, 15, 30), until])
  }
  if (kind === 'post' && next() < 0.03) poll({ copies, id, at, members, words, next })
  if (kind !== 'article' && next() < 0.05) {
    const page = Math.floor(next() * 2000)
    copies.write('item_link', [id, 0, `https://example.org/${page}`])
  }
  if (next() < 0.05) copies.write('attachment', [id, madeId('file', Math.floor(next() * fileCount)), 0, 'Een foto'])
}

function poll(of: {
  copies: Copies
  id: string
  at: number
  members: Int32Array
  words: typeof text
  next: () => number
}) {
  const { copies, id, members, next } = of
  const voters = Math.min(members.length, Math.floor(next() * 30))
  const votes = [0, 0, 0]
  for (let nth = 0; nth < voters; nth++) {
    const position = Math.floor(next() * 3)
    votes[position]!++
    copies.write('poll_vote', [id, madeId('person', members[nth]!), position])
  }
  copies.write('poll', [id, `${of.words(next, 4, 8)}?`, false, new Date(of.at + 14 * day).toISOString(), voters])
  votes.forEach((count, position) => {
    copies.write('poll_option', [id, position, of.words(next, 1, 4), count])
  })
}

/** Larger groups write more, less than by their size. */
function groupPicker(groups: Groups): (chance: number) => number {
  let sum = 0
  const upTo = groups.members.map((members) => (sum += members.length ** 0.75))
  return (chance) => {
    const at = chance * sum
    let low = 0
    let high = upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

const fileRow = (nth: number, now: Date) => [
  madeId('file', nth),
  madeId('person', nth),
  `foto-${nth + 1}.webp`,
  'image/webp',
  40_000,
  `\\x${'00'.repeat(32)}`,
  'image',
  1200,
  800,
  '{}',
  now.toISOString(),
]
