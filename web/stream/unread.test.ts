import { expect, test } from 'vitest'
import { unreadIn } from './unread.ts'

const row = (id: string, publishedAt: string, by = 'wim') => ({
  id,
  publishedAt,
  author: { kind: 'person' as const, id: by, name: by, jobTitle: '', department: null, photo: null },
})
const seenAt = '2026-11-20T10:00:00.000Z'
const later = '2026-11-20T11:00:00.000Z'
const earlier = '2026-11-20T09:00:00.000Z'

test('the line stands above the first that was known', () => {
  const rows = [row('c', later), row('b', earlier), row('a', earlier)]
  expect(unreadIn(rows, seenAt, 'me')).toEqual({ lineAbove: 'b', count: 1, isAllNew: false })
})

test('a first visit has no line, and neither has a list without news', () => {
  expect(unreadIn([row('c', later)], null, 'me').count).toBe(0)
  expect(unreadIn([row('a', earlier)], seenAt, 'me')).toEqual({ lineAbove: null, count: 0, isAllNew: false })
})

test('one’s own is not news', () => {
  const rows = [row('c', later, 'me'), row('b', earlier)]
  expect(unreadIn(rows, seenAt, 'me').count).toBe(0)
  const mixed = [row('d', later, 'me'), row('c', later), row('b', earlier)]
  expect(unreadIn(mixed, seenAt, 'me')).toEqual({ lineAbove: 'b', count: 1, isAllNew: false })
})

test('a share of something old among the new is new too', () => {
  const rows = [row('shared', earlier), row('c', later), row('b', earlier)]
  expect(unreadIn(rows, seenAt, 'me')).toEqual({ lineAbove: 'b', count: 2, isAllNew: false })
})

test('when all that was read is new, the line lies further down', () => {
  expect(unreadIn([row('d', later), row('c', later)], seenAt, 'me')).toEqual({
    lineAbove: null,
    count: 2,
    isAllNew: true,
  })
})
