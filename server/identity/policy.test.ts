import { expect, test } from 'vitest'
import { accountVerdicts } from './policy.ts'

const administrator = { id: 'me', role: 'administrator' } as const
const active = { id: 'other', role: 'employee', state: 'active', email: 'a@x.nl' } as const
const nothing = { changeRole: false, deactivate: false, invite: false, giveCode: false }

test('an administrator does everything to another’s account but what its state rules out', () => {
  const all = { changeRole: true, deactivate: true, giveCode: true }
  expect(accountVerdicts(administrator, active, false)).toEqual({ ...all, invite: false })
  expect(accountVerdicts(administrator, { ...active, state: 'invited' }, false)).toEqual({ ...all, invite: true })
  expect(accountVerdicts(administrator, { ...active, state: 'invited', email: null }, false).invite).toBe(false)
  expect(accountVerdicts(administrator, { ...active, state: 'deactivated' }, false)).toEqual(nothing)
})

test('nobody raises, ends or opens the own account', () => {
  const own = { ...active, id: 'me' }
  expect(accountVerdicts(administrator, own, false)).toEqual(nothing)
})

test('the last administrator stays one', () => {
  const last = { ...active, role: 'administrator' } as const
  expect(accountVerdicts(administrator, last, true)).toEqual({ ...nothing, giveCode: true })
})

test('no other role does anything', () => {
  for (const role of ['employee', 'editor', 'community_manager'] as const)
    for (const state of ['active', 'invited'] as const)
      expect(accountVerdicts({ id: 'me', role }, { ...active, state }, false)).toEqual(nothing)
})
