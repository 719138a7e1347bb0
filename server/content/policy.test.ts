import { describe, expect, test } from 'vitest'
import type { Role, Viewer } from '../platform/context.ts'
import {
  type AudienceRole,
  type ItemFacts,
  mayAccept,
  mayComment,
  mayEdit,
  mayPin,
  mayPost,
  mayReact,
  mayRemove,
  mayShare,
  mayUnshare,
  removesAs,
} from './policy.ts'

const roles = ['employee', 'editor', 'community_manager', 'administrator'] as const
const viewer = (role: Role = 'employee') => ({ id: 'me', role }) as Viewer
/** Somebody else's post in an open group in which the viewer is a member. */
const item = (facts: Partial<ItemFacts> = {}): ItemFacts => ({
  kind: 'post',
  authorId: 'other',
  state: 'published',
  hostsPlace: false,
  belongs: true,
  open: true,
  commentsClosed: false,
  isArchived: false,
  ...facts,
})
const mine = (facts: Partial<ItemFacts> = {}) => item({ authorId: 'me', ...facts })
const byRole = (judge: (viewer: Viewer) => unknown) => roles.map((role) => judge(viewer(role)))

describe('editing', () => {
  test('one’s own, published or waiting, where one belongs and nothing is archived', () => {
    expect(mayEdit(viewer(), mine())).toBe(true)
    expect(mayEdit(viewer(), mine({ state: 'scheduled' }))).toBe(true)
    expect(mayEdit(viewer(), mine({ state: 'removed' }))).toBe(false)
    expect(mayEdit(viewer(), mine({ belongs: false }))).toBe(false)
    expect(mayEdit(viewer(), mine({ isArchived: true }))).toBe(false)
    expect(byRole((one) => mayEdit(one, mine({ belongs: false })))).toEqual([false, false, false, false])
  })
  test('another’s: nobody, but news by the newsroom', () => {
    expect(byRole((one) => mayEdit(one, item()))).toEqual([false, false, false, false])
    expect(byRole((one) => mayEdit(one, item({ hostsPlace: true })))).toEqual([false, false, false, false])
    expect(byRole((one) => mayEdit(one, item({ kind: 'article' })))).toEqual([false, true, true, true])
    expect(byRole((one) => mayEdit(one, item({ kind: 'article', belongs: false })))).toEqual(Array(4).fill(false))
  })
})

describe('removing', () => {
  test('one’s own where one belongs, what one hosts, and anything seen by who cares for the community', () => {
    expect(mayRemove(viewer(), mine())).toBe(true)
    expect(mayRemove(viewer(), mine({ belongs: false }))).toBe(false)
    expect(mayRemove(viewer(), item())).toBe(false)
    expect(mayRemove(viewer(), item({ hostsPlace: true, belongs: false }))).toBe(true)
    expect(byRole((one) => mayRemove(one, item({ belongs: false })))).toEqual([false, false, true, true])
  })
  test('not twice', () => {
    expect(mayRemove(viewer(), mine({ state: 'removed' }))).toBe(false)
    expect(mayRemove(viewer('administrator'), item({ state: 'removed', hostsPlace: true }))).toBe(false)
    expect(mayRemove(viewer(), mine({ state: 'scheduled' }))).toBe(true)
  })
  test('the tombstone says as what: author before host before role', () => {
    expect(removesAs(viewer('administrator'), mine({ hostsPlace: true }))).toBe('author')
    expect(removesAs(viewer('administrator'), item({ hostsPlace: true }))).toBe('host')
    expect(byRole((one) => removesAs(one, item()))).toEqual([...roles])
  })
})

describe('joining in', () => {
  test('reacting and commenting on what is published and lives', () => {
    expect([mayReact(item()), mayComment(item())]).toEqual([true, true])
    for (const facts of [{ state: 'removed' }, { state: 'scheduled' }, { isArchived: true }])
      expect([mayReact(item(facts)), mayComment(item(facts))]).toEqual([false, false])
    expect([mayReact(item({ commentsClosed: true })), mayComment(item({ commentsClosed: true }))]).toEqual([
      true,
      false,
    ])
  })
  test('an answer is chosen by who asked or by the host, in a question that lives', () => {
    expect(mayAccept(viewer(), mine({ kind: 'question' }))).toBe(true)
    expect(mayAccept(viewer(), item({ kind: 'question', hostsPlace: true }))).toBe(true)
    expect(byRole((one) => mayAccept(one, item({ kind: 'question' })))).toEqual([false, false, false, false])
    expect(mayAccept(viewer(), mine())).toBe(false)
    expect(mayAccept(viewer(), mine({ kind: 'question', isArchived: true }))).toBe(false)
  })
})

describe('where it goes', () => {
  const audience = (facts: Partial<AudienceRole>): AudienceRole => ({
    kind: 'group',
    groupRole: null,
    isArchived: false,
    inDepartment: false,
    ...facts,
  })
  test('only what everybody may read already is shared', () => {
    expect(mayShare(item())).toBe(true)
    expect(mayShare(item({ open: false }))).toBe(false)
    expect(mayShare(item({ state: 'scheduled' }))).toBe(false)
    expect(mayShare(item({ state: 'removed' }))).toBe(false)
  })
  test('one posts to everyone, in one’s living groups and in one’s department; the newsroom in any department', () => {
    expect(mayPost(viewer(), audience({ kind: 'everyone' }))).toBe(true)
    expect(byRole((one) => mayPost(one, audience({})))).toEqual([false, false, false, false])
    expect(byRole((one) => mayPost(one, audience({ inDepartment: true })))).toEqual([false, false, false, false])
    expect(mayPost(viewer(), audience({ groupRole: 'member' }))).toBe(true)
    expect(mayPost(viewer(), audience({ groupRole: 'host' }))).toBe(true)
    expect(mayPost(viewer(), audience({ groupRole: 'host', isArchived: true }))).toBe(false)
    expect(byRole((one) => mayPost(one, audience({ kind: 'department' })))).toEqual([false, true, true, true])
    expect(mayPost(viewer(), audience({ kind: 'department', inDepartment: true }))).toBe(true)
  })
  test('hosts pin in their group, the newsroom everywhere else', () => {
    expect(mayPin(viewer(), audience({ groupRole: 'host' }))).toBe(true)
    expect(byRole((one) => mayPin(one, audience({ groupRole: 'member' })))).toEqual([false, false, false, false])
    for (const kind of ['everyone', 'department'] as const)
      expect(byRole((one) => mayPin(one, audience({ kind, groupRole: 'host' })))).toEqual([false, true, true, true])
  })
  test('a share is taken back by who shared, by a host there, or by who may remove it and belongs', () => {
    const place = { isOrigin: false, placedBy: 'other', groupRole: null }
    expect(mayUnshare(viewer(), item(), { ...place, placedBy: 'me' })).toBe(true)
    expect(mayUnshare(viewer(), item(), { ...place, groupRole: 'host' })).toBe(true)
    expect(mayUnshare(viewer(), item(), { ...place, groupRole: 'member' })).toBe(false)
    expect(mayUnshare(viewer(), mine(), place)).toBe(true)
    expect(mayUnshare(viewer(), mine({ belongs: false }), place)).toBe(false)
    expect(mayUnshare(viewer('administrator'), item({ belongs: false }), place)).toBe(false)
    expect(mayUnshare(viewer('administrator'), item(), place)).toBe(true)
    expect(mayUnshare(viewer(), mine(), { isOrigin: true, placedBy: 'me', groupRole: 'host' })).toBe(false)
  })
})
