import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../../contract/audience.ts'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { endpoints } from '../../../contract/index.ts'
import { organisationChanged } from '../../../server/identity/events.ts'
import { sessionCookie } from '../../../server/identity/index.ts'
import { emit } from '../../../server/platform/outbox.ts'
import type { Caller, TestApp } from '../../app.ts'
import { addressOf, listenLive } from '../../live-ear.ts'
import { requestOf } from '../../request-of.ts'
import { aimedWrites } from './aimed-writes.ts'
import { type Candidates, inventedInputs, knownInputs, sendable, writeInputs } from './crawl-inputs.ts'
import { normalised } from './normalised.ts'
import { type Twins, twinWorlds } from './twin-worlds.ts'

const all = Object.values(endpoints as Record<string, Endpoint>)
const reads = all.filter(({ method }) => method === 'GET')
/** Answers that are drawn by lot each time, and what ends the caller's own session; and bytes, which are sent otherwise. */
const byLot = ['makeAccessCodes', 'passkeyChallenge', 'newPasskeyChallenge', 'signOut', 'endOtherSessions']
const writes = all.filter(({ method, name, raw }) => method !== 'GET' && !raw && !byLot.includes(name))

let twins: Twins
beforeAll(async () => {
  twins = await twinWorlds()
}, 60_000)
afterAll(() => twins.stop(), 60_000)

const outsiders = ['nobody', 'employee', 'editor', 'communityManager', 'administrator'] as const
type Outsider = (typeof outsiders)[number]
const callerOf = (who: Outsider): Caller | null => (who === 'nobody' ? null : twins.common.people[who])

/** What may be asked for: all that both hold, and all that only one holds. */
const candidates = (): Candidates => {
  const { common, secret } = twins
  const people = Object.values(common.people).map(({ id }) => id)
  const items = [...common.items, ...secret.items]
  return {
    itemId: items,
    exceptId: common.items,
    commentId: [...common.comments, ...secret.comments],
    fileId: secret.files,
    groupId: [...common.groupIds, secret.groupId],
    groupIds: [...common.groupIds, secret.groupId],
    audienceId: [everyone, ...common.groupIds, secret.groupId, ...common.departments],
    audienceIds: [everyone, secret.groupId, ...common.departments],
    address: [...common.addresses, secret.groupId, secret.slug],
    personId: people,
    authorId: people,
    departmentId: common.departments,
    departmentIds: common.departments,
    parentId: [...secret.comments, ...common.departments],
    personIds: people,
    accountId: [common.people.host.id],
    accountIds: [common.people.second.id],
    managerId: [common.people.host.id],
    tag: ['gevel', 'lampen', 'stadhuis', 'lampenplan', 'gevelplan'],
    tags: ['gevel', 'lampenplan'],
    ids: [items.join(',')],
    q: ['lampen', 'gevel', 'gevels', 'geheime gevels', 'brug', 'lampenplan', 'kim', 'nieuws van de gevel', 'lmapen'],
    text: ['Wie kent de lampen van de oude brug?', 'gevel', 'lamp', 'geh'],
    name: ['Geheime gevels', 'Anneke'],
    since: [new Date(twins.copiedAt.getTime() - 5000).toISOString()],
    importId: [crypto.randomUUID()],
    expertise: ['gevel', 'lampen'],
    location: ['stadhuis'],
    language: ['nl'],
    draftId: [secret.draftId],
    coverFileId: secret.files,
    photoFileId: secret.files,
    logoFileId: secret.files,
  }
}
const inside = () => [twins.secret.groupId, ...twins.secret.items, ...twins.secret.comments, ...twins.common.items]

async function ask(app: TestApp, caller: Caller | null, endpoint: Endpoint, input: Record<string, unknown>, key = '') {
  const { url, body } = requestOf(endpoint, input)
  const isWrite = endpoint.method !== 'GET'
  const answer = await app.http.inject({
    method: endpoint.method,
    url,
    headers: {
      ...(caller && { cookie: `${sessionCookie}=${caller.cookie}` }),
      ...(isWrite && { 'x-requested-with': 'plein', 'idempotency-key': key }),
    },
    ...(body !== undefined && { payload: body as object }),
  })
  if (answer.statusCode === 429) throw new Error(`${url} was asked too often`)
  const { date: _date, 'content-security-policy': _nonce, 'content-length': _length, ...headers } = answer.headers
  const { copiedAt, common, secret } = twins
  const known = new Set([
    ...Object.values(common.people).map(({ id }) => id),
    ...[...common.items, ...common.comments, ...common.groupIds, ...common.departments],
    ...[secret.groupId, ...secret.items, ...secret.comments, ...secret.files],
  ])
  return normalised(`${answer.statusCode} ${JSON.stringify(headers)}\n${answer.body}`, known, copiedAt)
}

interface Difference {
  endpoint: string
  input: string
  withSecret: string
  without: string
}

/** Asks the same of both, one after the other, and gives where the answers differ. */
async function compare(caller: Caller | null, asked: [Endpoint, Record<string, unknown>][]): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const [endpoint, input] of asked) {
    const key = crypto.randomUUID()
    twins.tick()
    let answers: string[]
    try {
      answers = [
        await ask(twins.apps.withSecret, caller, endpoint, input, key),
        await ask(twins.apps.without, caller, endpoint, input, key),
      ]
    } catch (error) {
      if (error instanceof URIError) continue // half a surrogate pair has no place in an address
      throw error
    }
    const [withSecret, without] = answers as [string, string]
    if (withSecret !== without)
      differences.push({ endpoint: endpoint.name, input: JSON.stringify(input), ...around(withSecret, without) })
  }
  return differences
}

/** The place where they begin to differ, with a little before it. */
function around(withSecret: string, without: string) {
  let at = 0
  while (withSecret[at] === without[at]) at++
  const cut = (text: string) => text.slice(Math.max(0, at - 80), at + 120)
  return { withSecret: cut(withSecret), without: cut(without) }
}

const readsOf = (only = reads, invented = 3) =>
  only.flatMap((endpoint) =>
    [...knownInputs(endpoint, candidates()), ...inventedInputs(endpoint, candidates(), inside(), invented)].map(
      (input): [Endpoint, Record<string, unknown>] => [endpoint, input],
    ),
  )

describe('a secret group changes no answer to', () => {
  for (const who of outsiders)
    test(`${who}, who reads`, async () => {
      expect(await compare(callerOf(who), readsOf())).toEqual([])
    }, 120_000)

  for (const who of outsiders)
    test(`${who}, who writes and then reads`, async () => {
      const caller = callerOf(who)
      const { common, secret } = twins
      const aim = {
        groupIds: [secret.groupId],
        items: secret.items,
        comments: secret.comments,
        people: candidates().personIds!,
        photoId: secret.files[1]!,
        paperId: secret.files[0]!,
        departmentId: common.departments[0]!,
      }
      const made = writes.flatMap((endpoint) =>
        writeInputs(endpoint, candidates(), inside(), caller ? 3 : 1).map(
          (input): [Endpoint, Record<string, unknown>] => [endpoint, sendable(endpoint, input)],
        ),
      )
      expect(await compare(caller, [...aimedWrites(aim, caller ?? ({ id: '' } as Caller)), ...made])).toEqual([])
      await Promise.all([twins.apps.withSecret.settle(), twins.apps.without.settle()])
      expect(await compare(caller, readsOf(reads, 0))).toEqual([])
    }, 120_000)
})

test('a secret group changes nothing of what is told live, from the first fact on', async () => {
  const { apps, common, secret, copiedAt } = twins
  const told = async (app: TestApp, who: Outsider) => {
    const ear = await listenLive(await addressOf(app), callerOf(who)!, '0')
    await expect.poll(() => ear.heard.at(-1)?.message.type === organisationChanged.kind, { timeout: 5000 }).toBe(true)
    ear.stop()
    const known = new Set([...common.items, ...common.comments, secret.groupId, ...secret.items])
    return ear.heard.map(({ message }) => normalised(JSON.stringify(message), known, copiedAt))
  }
  for (const app of [apps.withSecret, apps.without]) {
    await emit({ sql: app.sql as never }, organisationChanged, { version: 0 })
    await app.settle()
  }
  for (const who of outsiders.slice(1)) {
    const [withSecret, without] = await Promise.all([told(apps.withSecret, who), told(apps.without, who)])
    expect(without.length).toBeGreaterThan(20)
    expect(withSecret).toEqual(without)
  }
})

describe('a difference is seen', () => {
  const only = (...names: string[]) =>
    readsOf(
      reads.filter(({ name }) => names.includes(name)),
      0,
    )

  test('when one more counts somewhere', async () => {
    const { sql } = twins.apps.withSecret
    const [before] = await sql<{ count: number }[]>`
      update item set comment_count = comment_count + 1 where id = ${twins.common.lamp} returning comment_count as count`
    const found = await compare(callerOf('employee'), only('item', 'homeStream'))
    await sql`update item set comment_count = ${before!.count - 1} where id = ${twins.common.lamp}`
    expect(new Set(found.map(({ endpoint }) => endpoint))).toEqual(new Set(['item', 'homeStream']))
  })

  test('when two stand in another order', async () => {
    const { sql } = twins.apps.withSecret
    const { host } = twins.common.people
    await sql`update person set sort_name = 'zzz' where id = ${host.id}`
    const found = await compare(callerOf('employee'), only('directory'))
    await sql`update person set sort_name = 'Host, Anneke' where id = ${host.id}`
    expect(found.length).toBeGreaterThan(0)
  })

  test('when what is hidden is said otherwise than what is not there', async () => {
    const { sql } = twins.apps.withSecret
    await sql`update "group" set visibility = 'closed' where id = ${twins.secret.groupId}`
    const found = await compare(callerOf('employee'), only('group', 'groupMembers'))
    await sql`update "group" set visibility = 'secret' where id = ${twins.secret.groupId}`
    expect(new Set(found.map(({ endpoint }) => endpoint))).toEqual(new Set(['group', 'groupMembers']))
  })
})
