import { expect, test } from 'vitest'
import type { MemberContext } from '../platform/context.ts'
import { proofMinutes, requireProof } from './require-proof.ts'

const now = new Date('2026-11-22T10:00:00Z')
const provedAgo = (milliseconds: number) => () =>
  requireProof({ now, viewer: { provedAt: new Date(now.getTime() - milliseconds) } } as MemberContext)
const minute = 60_000

test('the ways in are changed within ten minutes of proving who one is, and not a moment later', () => {
  expect(proofMinutes).toBe(10)
  for (const ago of [0, minute, 10 * minute]) expect(provedAgo(ago), String(ago)).not.toThrow()
  for (const ago of [10 * minute + 1, 11 * minute, 30 * 24 * 60 * minute])
    expect(provedAgo(ago), String(ago)).toThrow(expect.objectContaining({ status: 403, code: 'proof.needed' }))
})
