import { expect, test } from 'vitest'
import {
  type GroupFacts,
  joinStep,
  mayArchive,
  mayBringDepartment,
  mayEdit,
  mayInvite,
  mayKnow,
  mayManageMembers,
  mayPostIn,
  mayRead,
  maySetButtons,
  maySetDepartments,
  mayTakeOver,
} from './policy.ts'

const employee = { role: 'employee', departmentId: 'd1' } as const
const communityManager = { role: 'community_manager', departmentId: 'd1' } as const
const administrator = { role: 'administrator', departmentId: null } as const

const group = (facts: Partial<GroupFacts> = {}): GroupFacts => ({
  visibility: 'open',
  joining: 'direct',
  isArchived: false,
  isOrphaned: false,
  state: null,
  role: null,
  ...facts,
})
const visibilities = ['open', 'closed', 'secret'] as const
const states = [null, 'requested', 'invited', 'active'] as const

/** state → [open, closed, secret] */
const over = (judge: (facts: GroupFacts) => unknown) =>
  states.map((state) => visibilities.map((visibility) => judge(group({ visibility, state, joining: 'request' }))))

test('a secret group is known to who belongs to it or was invited, a closed one to everyone', () => {
  expect(over(mayKnow)).toEqual([
    [true, true, false],
    [true, true, false],
    [true, true, true],
    [true, true, true],
  ])
})

test('safety 9: waiting and being invited give nothing to read', () => {
  expect(over(mayRead)).toEqual([
    [true, false, false],
    [true, false, false],
    [true, false, false],
    [true, true, true],
  ])
})

test('safety 10: an invitation opens every group; nobody knocks on a secret one', () => {
  expect(over(joinStep)).toEqual([
    ['asks', 'asks', null],
    [null, null, null],
    ['joins', 'joins', 'joins'],
    [null, null, null],
  ])
  expect(joinStep(group({ joining: 'direct', visibility: 'closed' }))).toBe('joins')
  expect(joinStep(group({ joining: 'invitation' }))).toBe(null)
  expect(joinStep(group({ joining: 'direct', state: 'requested' }))).toBe('joins')
  expect(joinStep(group({ joining: 'direct', isArchived: true }))).toBe(null)
})

test('a member writes, a host keeps the house; an archived group is for reading only', () => {
  const member = group({ state: 'active', role: 'member' })
  const host = group({ state: 'active', role: 'host' })
  expect([mayPostIn(group()), mayPostIn(member), mayPostIn({ ...member, isArchived: true })]).toEqual([
    false,
    true,
    false,
  ])
  expect([mayEdit(member), mayEdit(host), mayEdit({ ...host, isArchived: true })]).toEqual([false, true, false])
  expect([mayInvite(member), mayInvite({ ...member, joining: 'request' }), mayInvite(host)]).toEqual([
    true,
    false,
    true,
  ])
  // a role that is left over on somebody who only waits gives nothing
  expect(mayEdit(group({ state: 'requested', role: 'host' }))).toBe(false)
})

test('only who cares for the community takes over, only what has no host and is not secret', () => {
  const orphan = group({ isOrphaned: true })
  expect(mayTakeOver(employee, orphan)).toBe(false)
  expect(mayTakeOver(communityManager, orphan)).toBe(true)
  expect(mayTakeOver(administrator, { ...orphan, visibility: 'closed' })).toBe(true)
  expect(mayTakeOver(administrator, { ...orphan, visibility: 'secret' })).toBe(false)
  expect(mayTakeOver(administrator, group())).toBe(false)
})

test('nobody reads a closed group by letting their own department in', () => {
  expect(maySetDepartments(administrator, group())).toBe(true)
  expect(maySetDepartments(administrator, group({ visibility: 'closed' }))).toBe(false)
  expect(maySetDepartments(employee, group({ visibility: 'closed', state: 'active', role: 'host' }))).toBe(true)
  expect(maySetDepartments(employee, group({ visibility: 'secret', state: 'active', role: 'host' }))).toBe(false)
  expect(mayBringDepartment(employee, ['root', 'd1', 'd2'])).toBe(true)
  expect(mayBringDepartment(employee, ['root', 'd3'])).toBe(false)
  expect(mayBringDepartment({ ...employee, departmentId: null }, ['root'])).toBe(false)
  expect(mayBringDepartment(administrator, ['root'])).toBe(true)
})

test('no button for a secret group, also not by who hosts it', () => {
  expect(maySetButtons(communityManager, group())).toBe(true)
  expect(maySetButtons(employee, group({ state: 'active', role: 'host' }))).toBe(false)
  expect(maySetButtons(communityManager, group({ visibility: 'secret', state: 'active', role: 'host' }))).toBe(false)
})

test('in an archived group nothing changes but that it may be opened again', () => {
  const host = group({ state: 'active', role: 'host', joining: 'request' })
  const archived = { ...host, isArchived: true }
  const member = group({ state: 'active', role: 'member' })
  for (const judge of [mayManageMembers, mayInvite, mayEdit, mayArchive]) {
    expect(judge(host)).toBe(true)
    expect(judge(archived)).toBe(judge === mayArchive)
    expect(judge(group({ role: 'host', joining: 'request' }))).toBe(false)
  }
  expect([mayManageMembers(member), mayArchive(member)]).toEqual([false, false])
  expect(maySetDepartments(employee, archived)).toBe(false)
  expect(maySetDepartments(administrator, group({ isArchived: true }))).toBe(false)
  expect(maySetButtons(administrator, group({ isArchived: true }))).toBe(false)
})

test('who stands outside shows nobody in, also where anyone may walk in', () => {
  expect(mayInvite(group({ joining: 'direct' }))).toBe(false)
  expect(mayInvite(group({ joining: 'direct', state: 'requested' }))).toBe(false)
})

test('departments are set and brought by hosts, and by who cares for the community from that role on', () => {
  const editor = { role: 'editor', departmentId: 'd1' } as const
  expect([employee, editor, communityManager, administrator].map((one) => maySetDepartments(one, group()))).toEqual([
    false,
    false,
    true,
    true,
  ])
  const others = ['root', 'd9']
  expect([employee, editor, communityManager].map((one) => mayBringDepartment(one, others))).toEqual([
    false,
    false,
    true,
  ])
})
