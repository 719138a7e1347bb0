import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { domains } from '../../../server/app.ts'
import { itemPublished } from '../../../server/content/index.ts'
import { emit } from '../../../server/platform/outbox.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { addressOf, type LiveEar, listenLive } from '../../live-ear.ts'
import { type Ear, ears, hearersOf, type Kind, liveMessages, type Scene } from './live-audiences.ts'

const kinds: Kind[] = ['open', 'closed', 'secret']

let app: TestApp
let address: string
const scenes = {} as Record<Kind, { scene: Omit<Scene, 'subject'>; ears: Partial<Record<Ear, LiveEar>> }>
beforeAll(async () => {
  app = await testApp({ worker: false })
  address = await addressOf(app)
  const { sql } = app
  const anywhere = {
    employee: await app.person('Emine Medewerker'),
    editor: await app.person('Eva Redacteur', { role: 'editor' }),
    communityManager: await app.person('Carla Manager', { role: 'community_manager' }),
    administrator: await app.person('Ahmed Beheer', { role: 'administrator' }),
  }
  const listening = async (people: Record<string, Caller>) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(people).map(async ([name, one]) => [name, await listenLive(address, one)] as const),
      ),
    )
  const shared = await listening(anywhere)
  for (const kind of kinds) {
    const actor = await app.person(`Anneke ${kind}`)
    const [group] = await sql<{ id: string }[]>`
      insert into "group" (slug, name, visibility, joining, created_by)
      values (${kind}, ${kind}, ${kind}, ${kind === 'secret' ? 'invitation' : 'request'}, ${actor.id}) returning id`
    const groupId = group!.id
    const enter = (person: Caller, state: string, role = 'member') => sql`
      insert into group_member (group_id, person_id, state, role) values (${groupId}, ${person.id}, ${state}, ${role})`
    await enter(actor, 'active', 'host')
    const people = { actor } as Record<string, Caller>
    for (const name of ['requested', 'invited', 'exMember', 'member', 'host'] as const)
      people[name] = await app.person(`${name} ${kind}`)
    await enter(people.requested!, 'requested')
    await enter(people.invited!, 'invited')
    await enter(people.member!, 'active')
    await enter(people.host!, 'active', 'host')
    await sql`
      insert into group_left (group_id, person_id, membership) values (${groupId}, ${people.exMember!.id}, '{}')`
    scenes[kind] = {
      scene: { app, kind, groupId, actor, member: people.member!, administrator: anywhere.administrator },
      ears: { ...shared, ...(await listening(people)) },
    }
  }
}, 60_000)
afterAll(() => app.stop(), 60_000)

/** Makes a fact and gives who heard a message of this type: all that was sent until then has come when it answers. */
async function heardBy(type: string, kind: Kind, act: (scene: Scene) => Promise<() => Promise<unknown>>) {
  const subject = await app.person('Wie het betreft')
  const all = { ...scenes[kind].ears, subject: await listenLive(address, subject) } as Record<Ear, LiveEar>
  const fact = await act({ ...scenes[kind].scene, subject })
  await fence(all, type)
  const before = Object.fromEntries(ears.map((ear) => [ear, all[ear].heard.length])) as Record<Ear, number>
  await fact()
  await fence(all, type)
  all.subject.stop()
  return ears.filter((ear) => all[ear].heard.slice(before[ear]).some(({ message }) => message.type === type))
}

let fences = 0
/** A message for everybody; what was announced before it has come before it. */
async function fence(all: Record<Ear, LiveEar>, besides: string) {
  const personId = `00000000-0000-4000-8000-${String(++fences).padStart(12, '0')}`
  const type = besides === 'person.changed' ? 'group.buttons-changed' : 'person.changed'
  await emit({ sql: app.sql as never }, { kind: type }, { personId, groupId: personId })
  await app.settle()
  for (const ear of ears)
    await expect
      .poll(() => all[ear].heard.some(({ message }) => (message.personId ?? message.groupId) === personId), {
        timeout: 5000,
        interval: 3,
      })
      .toBe(true)
}

test('every live message that the server can send says here who hears it', () => {
  const sent = domains.flatMap((domain) => (domain.live ?? []).map((rule) => rule.kind))
  expect(Object.keys(liveMessages).sort()).toEqual(sent.sort())
})

describe('who hears of it', () => {
  for (const [type, cell] of Object.entries(liveMessages))
    test(type, async () => {
      for (const kind of cell.kinds ?? kinds)
        expect((await heardBy(type, kind, cell.scene)).sort(), `${type} in a ${kind} group`).toEqual(
          hearersOf(cell, kind).sort(),
        )
    })
})

test('a message that is told too widely is seen', async () => {
  const heard = await heardBy('item.published', 'secret', async ({ groupId, actor }) => {
    const fact = { itemId: crypto.randomUUID(), kind: 'post', authorId: actor.id, mentions: [], audiences: [groupId] }
    return () => emit({ sql: app.sql as never }, itemPublished, { ...fact, open: true })
  })
  expect(heard).toContain('employee')
  expect(heard.sort()).not.toEqual(hearersOf(liveMessages['item.published']!, 'secret').sort())
})
