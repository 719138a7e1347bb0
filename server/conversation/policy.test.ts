import { expect, test } from 'vitest'
import type { Role, Viewer } from '../platform/context.ts'
import { type CommentFacts, mayEditComment, mayRemoveComment, removesCommentAs } from './policy.ts'

const roles = ['employee', 'editor', 'community_manager', 'administrator'] as const
const viewer = (role: Role = 'employee') => ({ id: 'me', role }) as Viewer
const byRole = (judge: (viewer: Viewer) => unknown) => roles.map((role) => judge(viewer(role)))

/** One's own comment in a closed group that one belongs to. */
const mine = (item: Partial<CommentFacts['item']> = {}, facts: Partial<CommentFacts> = {}): CommentFacts => ({
  authorId: 'me',
  isRemoved: false,
  item: { belongs: true, open: false, hostsPlace: false, mayComment: true, ...item },
  ...facts,
})
const others = (item: Partial<CommentFacts['item']> = {}) => mine(item, { authorId: 'other' })

test('one changes one’s own words while one may speak there: by belonging, or because the place is open', () => {
  expect(mayEditComment(viewer(), mine())).toBe(true)
  expect(mayEditComment(viewer(), mine({ belongs: false }))).toBe(false)
  expect(mayEditComment(viewer(), mine({ belongs: false, open: true }))).toBe(true)
  expect(mayEditComment(viewer(), mine({ mayComment: false }))).toBe(false)
  expect(mayEditComment(viewer(), mine({}, { isRemoved: true }))).toBe(false)
})

test('nobody changes another’s words, whatever their role', () => {
  expect(byRole((one) => mayEditComment(one, others({ hostsPlace: true, open: true })))).toEqual(Array(4).fill(false))
})

test('one takes back one’s own words also where speaking ended, but not where one no longer belongs', () => {
  expect(mayRemoveComment(viewer(), mine({ mayComment: false }))).toBe(true)
  expect(mayRemoveComment(viewer(), mine({ belongs: false, open: true }))).toBe(true)
  expect(mayRemoveComment(viewer(), mine({ belongs: false }))).toBe(false)
  expect(mayRemoveComment(viewer(), mine({}, { isRemoved: true }))).toBe(false)
})

test('another’s words are removed by the host of the place and by who cares for the community', () => {
  expect(mayRemoveComment(viewer(), others({ hostsPlace: true }))).toBe(true)
  expect(byRole((one) => mayRemoveComment(one, others()))).toEqual([false, false, true, true])
  expect(mayRemoveComment(viewer('administrator'), { ...others({ hostsPlace: true }), isRemoved: true })).toBe(false)
})

test('the tombstone says as what: author before host before role', () => {
  expect(removesCommentAs(viewer('administrator'), mine({ hostsPlace: true }))).toBe('author')
  expect(removesCommentAs(viewer('administrator'), others({ hostsPlace: true }))).toBe('host')
  expect(byRole((one) => removesCommentAs(one, others()))).toEqual([...roles])
})
