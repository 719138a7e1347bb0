import { z } from 'zod'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type {
  changeStreamSettings as changeContract,
  homeStream as contract,
  newInStream as newContract,
  markStreamSeen as seenContract,
  streamSettings as settingsContract,
} from '../../contract/stream.ts'
import { type CardMarks, itemCards, joinMarks } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor, encodeCursor, momentPlace } from '../platform/cursor.ts'
import { emit } from '../platform/outbox.ts'
import { streamSeen } from './events.ts'
import { type FlowRow, homeFlow } from './flow.ts'
import { relevantFlow } from './relevant-flow.ts'

const relevantCursor = z.strictObject({ asOf: z.iso.datetime(), from: z.number().int().min(0).max(1000) })
const anyCursor = z.union([momentPlace, relevantCursor])

interface Visit {
  seenAt: Date | null
  order: Order | null
}

/** One's own square: newest first, or relevant first with the reason on each card. */
export async function homeStream(
  context: MemberContext,
  { cursor, size, order }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const position = decodeCursor(anyCursor, cursor)
  const isRanked = position ? !Array.isArray(position) : order === 'relevant'
  if (isRanked) return relevantStream(context, Array.isArray(position) ? undefined : position, size)
  const rows = await homeFlow<FlowRow & CardMarks & Visit>(context, {
    before: Array.isArray(position) ? position : undefined,
    size: size + 1,
    more: {
      columns: context.sql`marks.*, ${visitColumns(context)}`,
      joins: joinMarks(context, context.sql`s.item_id`),
    },
  })
  const visit = rows[0] ?? (await readVisit(context))
  // nobody knows the chosen order before it is read, and most people keep newest first
  if (!position && !order && visit.order === 'relevant') return relevantStream(context, undefined, size)
  const { page, next } = cutPage(rows, size, (last) => [last.publishedAt, last.itemId])
  return {
    rows: await itemCards(context, page),
    next,
    order: 'newest',
    asOf: knownUpTo(context, rows),
    seenAt: lineOf(visit),
  }
}

const visitColumns = ({ sql, viewer }: MemberContext) => sql`
  (select seen_at from stream_visit where person_id = ${viewer.id}) as seen_at,
  (select sort from stream_visit where person_id = ${viewer.id}) as order`

async function readVisit(context: MemberContext): Promise<Visit> {
  const [visit] = await context.sql<[Visit]>`select ${visitColumns(context)}`
  return visit
}

/** Whoever only chose an order has not been here yet. */
const lineOf = ({ seenAt }: Visit) => (seenAt && seenAt.getTime() > 0 ? seenAt.toISOString() : null)

async function relevantStream(
  context: MemberContext,
  position: z.output<typeof relevantCursor> | undefined,
  size: number,
): Promise<OutputOf<typeof contract>> {
  const asOf = position ? new Date(position.asOf) : context.now
  const from = position?.from ?? 0
  const ranked = await relevantFlow(context, asOf)
  const page = ranked.slice(from, from + size)
  const reasons = new Map(page.map((row) => [row.itemId, row.reason]))
  const cards = await itemCards(context, [...reasons.keys()])
  return {
    rows: cards.map((card) => ({ ...card, reason: reasons.get(card.id) ?? null })),
    next: ranked.length > from + size ? encodeCursor({ asOf: asOf.toISOString(), from: from + size }) : null,
    order: 'relevant',
    asOf: knownUpTo(context, ranked),
    seenAt: lineOf(await readVisit(context)),
  }
}

/** The newest that was seen, rather than the clock: what was being written at that moment comes after it. */
function knownUpTo({ now }: MemberContext, rows: { publishedAt: Date }[]): string {
  const newest = rows.reduce<Date | null>(
    (best, row) => (best && best > row.publishedAt ? best : row.publishedAt),
    null,
  )
  return (newest ?? now).toISOString()
}

const countedAtMost = 20

type Order = OutputOf<typeof settingsContract>['order']

/** "3 nieuwe berichten": by others, since the screen was drawn. */
export async function newInStream(
  context: MemberContext,
  { since }: InputOf<typeof newContract>,
): Promise<OutputOf<typeof newContract>> {
  const rows = await homeFlow(context, { size: countedAtMost + 1 })
  const fresh = rows.filter((row) => row.publishedAt > new Date(since)).map((row) => row.itemId)
  if (!fresh.length) return { count: 0, isMore: false }
  const [others] = await context.sql<{ count: number }[]>`
    select count(*)::int as count from item where id = any(${fresh}::uuid[]) and author_id <> ${context.viewer.id}`
  const count = others?.count ?? 0
  return { count: Math.min(count, countedAtMost), isMore: count > countedAtMost }
}

/** How far one read; it only moves forward, whichever device is slower. */
export async function markStreamSeen(context: MemberContext, { seenAt }: InputOf<typeof seenContract>) {
  const { sql, viewer, now } = context
  const at = new Date(Math.min(new Date(seenAt).getTime(), now.getTime()))
  const moved = await sql`
    insert into stream_visit as v (person_id, seen_at) values (${viewer.id}, ${at})
    on conflict (person_id) do update set seen_at = excluded.seen_at where v.seen_at < excluded.seen_at
    returning 1`
  if (moved.length) await emit(context, streamSeen, { personId: viewer.id })
  return {}
}

export async function streamSettings(context: MemberContext): Promise<OutputOf<typeof settingsContract>> {
  const [row] = await context.sql<{ order: Order }[]>`
    select sort as order from stream_visit where person_id = ${context.viewer.id}`
  return { order: row?.order ?? 'newest' }
}

export async function changeStreamSettings(context: MemberContext, { order }: InputOf<typeof changeContract>) {
  await context.sql`
    insert into stream_visit (person_id, seen_at, sort) values (${context.viewer.id}, 'epoch', ${order})
    on conflict (person_id) do update set sort = excluded.sort`
  return {}
}
