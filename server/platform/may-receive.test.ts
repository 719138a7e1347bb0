import { expect, test } from 'vitest'
import { mayReceive } from './may-receive.ts'

const viewer = { id: 'kim', audiences: ['everyone', 'own group'] }
const receives = (to: Parameters<typeof mayReceive>[1]) => mayReceive(viewer, to)

test('what is open reaches everybody, other things whom they name or who belongs where they go', () => {
  expect(receives({ open: true })).toBe(true)
  expect([receives({ people: ['wim', 'kim'] }), receives({ people: ['wim'] })]).toEqual([true, false])
  expect([receives({ audiences: ['other', 'own group'] }), receives({ audiences: ['other'] })]).toEqual([true, false])
  expect(receives({ audiences: ['other'], people: ['kim'], open: false })).toBe(true)
  expect(receives({ audiences: ['own group'], people: ['wim'], open: false })).toBe(true)
})

test('what names nobody reaches nobody', () => {
  expect(receives({})).toBe(false)
  expect(receives({ open: false })).toBe(false)
  expect(receives({ audiences: [], people: [] })).toBe(false)
})
