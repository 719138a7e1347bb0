import { expect, test } from 'vitest'
import type { Viewer } from '../platform/context.ts'
import { hrFields, lockedFields, mayEditProfile, mayManageDepartments } from './policy.ts'

const roles = ['employee', 'editor', 'community_manager', 'administrator'] as const
const byRole = (judge: (viewer: Viewer) => unknown) => roles.map((role) => judge({ id: 'me', role } as Viewer))

test('one’s own profile is one’s own; another’s is for administrators', () => {
  expect(byRole((one) => mayEditProfile(one, 'me'))).toEqual([true, true, true, true])
  expect(byRole((one) => mayEditProfile(one, 'other'))).toEqual([false, false, false, true])
})

test('departments are for administrators', () => {
  expect(byRole(mayManageDepartments)).toEqual([false, false, false, true])
})

test('what the personnel system says, and the department one has, only an administrator changes', () => {
  const locked = (person: Parameters<typeof lockedFields>[1]) => byRole((one) => lockedFields(one, person))
  const all = [...hrFields]
  expect(all).toEqual(['name', 'departmentId', 'managerId'])
  expect(locked({ isFromHr: true, departmentId: null })).toEqual([all, all, all, []])
  expect(locked({ isFromHr: true, departmentId: 'd' })).toEqual([all, all, all, []])
  const own = ['departmentId']
  expect(locked({ isFromHr: false, departmentId: 'd' })).toEqual([own, own, own, []])
  expect(locked({ isFromHr: false, departmentId: null })).toEqual([[], [], [], []])
})
