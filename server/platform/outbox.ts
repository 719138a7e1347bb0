import type { LiveMessage } from '../../contract/live-message.ts'
import type { Fragment, Query, WorkContext } from './context.ts'
import type { ListenAll, Listener, LiveRule } from './domain.ts'
import { type Ending, refuseLate } from './transaction.ts'

type ListenOne = Extract<Listener, { listen: unknown }>['listen']

/** One committed fact, at its place in the one gapless order. */
export interface OutboxEvent {
  position: number
  kind: string
  payload: unknown
  emittedAt: Date
}

/** The same with what it carries. */
export type Fact<Payload> = OutboxEvent & { payload: Payload }

/** A fact that a domain announces; the type parameter is what it carries: ids, never content. */
export interface EventKind<Payload> {
  kind: string
  payload?: Payload
}

/** To whom one live message goes. `open` means that everyone signed in may see it. */
export interface Delivery {
  to: { audiences?: string[]; people?: string[]; open?: boolean }
  message: LiveMessage
}

/**
 * What somebody may see or do has changed: live connections look their viewer up again and close where the session is
 * gone. Every action that takes rights away or gives them emits this beside its own fact.
 */
export const rightsChanged: EventKind<{ personIds?: string[]; everyone?: boolean }> = { kind: 'rights.changed' }

/** Declares a fact, in past tense: `comment.posted`. */
export const eventKind = <Payload extends object>(kind: string): EventKind<Payload> => ({ kind })

/**
 * Announces a fact in the same transaction as the change itself: the only extra write that a transaction carries.
 * Where the transaction has an ending it goes with the commit. The platform wakes the sequencer after that.
 */
export async function emit<Payload extends object>(
  context: { sql: Query; now?: Date; ending?: Ending | undefined },
  event: EventKind<Payload>,
  payload: Payload,
): Promise<void> {
  const { sql, now, ending } = context
  if (ending) {
    refuseLate(ending)
    ending.facts.push({ kind: event.kind, payload, at: now ?? null })
  } else
    await sql`
      insert into outbox (kind, payload, emitted_at)
      values (${event.kind}, ${sql.json(payload as never)}, coalesce(${now ?? null}::timestamptz, now()))`
}

/**
 * The same as a part of a larger statement, which itself works out one field of what the fact carries.
 * @param field its name, and its value as a scalar part of the statement
 */
export const announcing = <Payload extends object, Name extends keyof Payload & string>(
  { sql, now }: { sql: Query; now: Date },
  event: EventKind<Payload>,
  payload: Omit<Payload, Name>,
  [name, value]: [Name, Fragment],
): Fragment => sql`
  insert into outbox (kind, payload, emitted_at)
  select ${event.kind}, ${sql.json(payload as never)}::jsonb || jsonb_build_object(${name}::text, ${value}), ${now}::timestamptz`

/**
 * Listens to a fact in the worker. What it writes through its context is done once; what it does elsewhere may be done again
 * after a crash.
 */
export const on = <Payload extends object>(
  event: EventKind<Payload>,
  listen: (context: WorkContext, payload: Payload, event: OutboxEvent) => Promise<void>,
): Listener => ({ kind: event.kind, listen: listen as ListenOne })

/**
 * The same for any number of facts at once, of these kinds together: much cheaper when many come. For what depends on how
 * things are now, not on the order in which they became so.
 */
export const onMany = <Payload extends object>(
  events: EventKind<Payload>[],
  listenAll: (context: WorkContext, facts: Fact<Payload>[]) => Promise<void>,
): Listener[] => events.map((event) => ({ kind: event.kind, listenAll: listenAll as ListenAll }))

/** Tells connected screens about a fact. */
export const live = <Payload extends object>(
  event: EventKind<Payload>,
  deliver: (payload: Payload) => Delivery[],
): LiveRule => ({ kind: event.kind, deliver: deliver as LiveRule['deliver'] })
