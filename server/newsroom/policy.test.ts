import { expect, test } from 'vitest'
import type { Viewer } from '../platform/context.ts'
import { mayPublishIn } from './policy.ts'

const roles = ['employee', 'editor', 'community_manager', 'administrator'] as const
type Place = Parameters<typeof mayPublishIn>[1]
const over = (place: Partial<Place>) =>
  roles.map((role) =>
    mayPublishIn({ id: 'me', role } as Viewer, { kind: 'everyone', groupRole: null, isArchived: false, ...place }),
  )

test('the newsroom publishes to everyone and to any department', () => {
  expect(over({})).toEqual([false, true, true, true])
  expect(over({ kind: 'department' })).toEqual([false, true, true, true])
})

test('in a group only its hosts among them, while it lives', () => {
  expect(over({ kind: 'group' })).toEqual([false, false, false, false])
  expect(over({ kind: 'group', groupRole: 'member' })).toEqual([false, false, false, false])
  expect(over({ kind: 'group', groupRole: 'host' })).toEqual([false, true, true, true])
  expect(over({ kind: 'group', groupRole: 'host', isArchived: true })).toEqual([false, false, false, false])
})
