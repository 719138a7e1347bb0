import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerRequest,
  groupMembers,
  joinGroup,
  leaveGroup,
  removeMember,
  setMemberRole,
} from '../../contract/group-members.ts'
import {
  group,
  myGroupButtons,
  setGroupButtons,
  setGroupDepartments,
  startGroup,
  takeOverGroup,
} from '../../contract/groups.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { accountDeactivated, accountReactivated } from '../identity/index.ts'
import { personMoved } from '../people/index.ts'
import { emit } from '../platform/outbox.ts'

let app: TestApp
let samira: Caller
let manager: Caller
beforeAll(async () => {
  app = await testApp()
  samira = await app.person('Samira el Idrissi')
  manager = await app.person('Lieke van Dam', { role: 'community_manager' })
})
afterAll(() => app.stop())

const open = { visibility: 'open', joining: 'direct' } as const

async function deactivate(person: Caller) {
  await app.sql`update account set state = 'deactivated' where id = ${person.id}`
  await emit({ sql: app.sql as never }, accountDeactivated, { accountId: person.id })
  await app.settle()
}

async function department(name: string, parent?: { id: string; path: string[] }) {
  const id = crypto.randomUUID()
  const path = [...(parent?.path ?? []), id]
  await app.sql`insert into department (id, parent_id, name, path) values (${id}, ${parent?.id ?? null}, ${name}, ${path})`
  return { id, path }
}

test('safety 98: two hosts who leave at once leave a host behind', async () => {
  for (let round = 0; round < 5; round++) {
    const [anna, bas, cees] = await Promise.all(['Anna', 'Bas', 'Cees'].map((name) => app.person(`${name} ${round}`)))
    const { groupId } = await anna!.call(startGroup, { name: `Samen weg ${round}`, ...open })
    await bas!.call(joinGroup, { groupId })
    await cees!.call(joinGroup, { groupId })
    await anna!.call(setMemberRole, { groupId, personId: bas!.id, role: 'host' })
    await Promise.all([anna!.call(leaveGroup, { groupId }), bas!.call(leaveGroup, { groupId })])
    const page = await cees!.call(group, { address: groupId })
    expect(page).toMatchObject({ memberCount: 1, isOrphaned: false, membership: { role: 'host' } })
  }
})

test('safety 98: two hosts who step down at once: one of them stays', async () => {
  const [anna, bas] = await Promise.all(['Anna Stap', 'Bas Stap'].map((name) => app.person(name)))
  const { groupId } = await anna!.call(startGroup, { name: 'Stap terug', ...open })
  await bas!.call(joinGroup, { groupId })
  await anna!.call(setMemberRole, { groupId, personId: bas!.id, role: 'host' })
  const answers = await Promise.all(
    [anna!, bas!].map((it) => it.try(setMemberRole, { groupId, personId: it.id, role: 'member' })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('when the account of the last host is closed, the longest member follows; the host may come back', async () => {
  const [host, early, late] = await Promise.all(['Host', 'Vroeg', 'Laat'].map((name) => app.person(`${name} Blijver`)))
  const { groupId } = await host!.call(startGroup, { name: 'Opvolging', ...open })
  await early!.call(joinGroup, { groupId })
  await late!.call(joinGroup, { groupId })
  await deactivate(host!)
  const page = await late!.call(group, { address: groupId })
  expect(page.hosts.map(({ id }) => id)).toEqual([early!.id])
  expect(page.memberCount).toBe(2)
  await app.sql`update account set state = 'active' where id = ${host!.id}`
  await emit({ sql: app.sql as never }, accountReactivated, { accountId: host!.id })
  await app.settle()
  expect((await late!.call(group, { address: groupId })).memberCount).toBe(3)
})

test('a group without anybody is announced, and a community manager takes it over, unless it is secret', async () => {
  const alone = await app.person('Alleen Hier')
  const closed = await alone.call(startGroup, { name: 'Wees', visibility: 'closed', joining: 'request' })
  const secret = await alone.call(startGroup, { name: 'Geheime wees', visibility: 'secret', joining: 'invitation' })
  expect((await manager.try(takeOverGroup, { groupId: closed.groupId })).status).toBe(403)
  await deactivate(alone)
  const facts = await app.sql`select payload from outbox where kind = 'group.orphaned' order by payload`
  expect(facts.map(({ payload }) => payload.groupId).sort()).toEqual([closed.groupId, secret.groupId].sort())
  expect(await manager.call(group, { address: closed.groupId })).toMatchObject({
    isOrphaned: true,
    can: { takeOver: true, read: false },
  })
  await manager.call(takeOverGroup, { groupId: closed.groupId })
  expect((await manager.call(group, { address: closed.groupId })).membership?.role).toBe('host')
  expect((await manager.try(takeOverGroup, { groupId: secret.groupId })).status).toBe(404)
})

test('safety 9: who waits reads nothing until a host lets them in; who was taken out reads nothing again', async () => {
  const host = await app.person('Deur Wachter')
  const waiting = await app.person('Wacht Even')
  const { groupId } = await host.call(startGroup, { name: 'Op aanvraag', visibility: 'closed', joining: 'request' })
  expect(await waiting.call(joinGroup, { groupId })).toEqual({ state: 'requested' })
  expect((await waiting.try(groupMembers, { groupId })).status).toBe(403)
  expect((await waiting.call(group, { address: groupId })).can).toMatchObject({ read: false, join: null, leave: true })
  expect((await host.call(groupMembers, { groupId, state: 'requested' })).rows).toHaveLength(1)
  expect((await waiting.try(groupMembers, { groupId, state: 'requested' })).status).toBe(403)
  await host.call(answerRequest, { groupId, personId: waiting.id, approve: true })
  expect((await waiting.call(groupMembers, { groupId })).rows.map(({ role }) => role)).toEqual(['host', 'member'])
  await host.call(removeMember, { groupId, personId: waiting.id })
  expect((await waiting.try(groupMembers, { groupId })).status).toBe(403)
})

test('a department comes in at once and with whoever moves into it; who left stays out', async () => {
  const outside = await department('Buiten')
  const roads = await department('Wegen', outside)
  const office = await department('Kantoor')
  const [host, digger, clerk] = await Promise.all([
    app.person('Joris Wegen', { departmentId: outside.id }),
    app.person('Rachid Wegen', { departmentId: roads.id }),
    app.person('Dinesh Kantoor', { departmentId: office.id }),
  ])
  const { groupId } = await host.call(startGroup, { name: 'Buitendienst', visibility: 'closed', joining: 'request' })
  expect((await host.try(setGroupDepartments, { groupId, departmentIds: [office.id] })).status).toBe(422)
  expect(await host.call(setGroupDepartments, { groupId, departmentIds: [outside.id] })).toEqual({ added: 1 })
  expect((await digger.call(group, { address: groupId })).membership).toMatchObject({ state: 'active', isNew: true })

  const move = async (to: { id: string }, from: { id: string }) => {
    await app.sql`update person set department_id = ${to.id} where id = ${clerk.id}`
    await emit({ sql: app.sql as never }, personMoved, { personId: clerk.id, from: from.id, to: to.id })
    await app.settle()
    return (await clerk.call(group, { address: groupId })).membership?.state ?? null
  }
  expect(await move(roads, office)).toBe('active')
  // what one could read because of a department goes with it
  expect(await move(office, roads)).toBe(null)
  expect(await move(roads, office)).toBe('active')
  await clerk.call(leaveGroup, { groupId })
  expect(await move(outside, roads)).toBe(null)
  await host.call(setGroupDepartments, { groupId, departmentIds: [outside.id, roads.id] })
  expect((await clerk.call(group, { address: groupId })).membership).toBe(null)
})

test('the organisation puts a button on the home screen of a department, which shows nothing that is secret', async () => {
  const outside = await department('Ploeg')
  const mechanic = await app.person('Bas Monteur', { departmentId: outside.id })
  const { groupId } = await samira.call(startGroup, { name: 'Storingen', ...open })
  expect((await samira.try(setGroupButtons, { groupId, everyone: true, departmentIds: [] })).status).toBe(403)
  await manager.call(setGroupButtons, { groupId, everyone: false, departmentIds: [outside.id] })
  expect((await mechanic.call(myGroupButtons, {})).buttons).toMatchObject([{ id: groupId, by: 'organisation' }])
  expect((await samira.call(myGroupButtons, {})).buttons).toEqual([])
})
