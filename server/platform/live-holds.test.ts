import { describe, expect, test } from 'vitest'
import { liveHolds } from './live-holds.ts'
import type { LiveLine } from './live-line.ts'
import type { Delivery } from './outbox.ts'

/** A line that writes down which positions it was told. */
function lineOf(audience: string) {
  const told: number[] = []
  const write = (text: string) => told.push(Number(/^id: (\d+)/.exec(text)![1]))
  const line = { viewer: { id: audience, audiences: [audience] }, reply: { raw: { write } }, seen: 0 }
  return { line: line as unknown as LiveLine, told }
}
const to = (audience: string): Delivery => ({ to: { audiences: [audience] }, message: { type: 'test.told' } })

test('who is let go hears what came since, in order, and nothing that is not for them', () => {
  const holds = liveHolds(() => {})
  const { line, told } = lineOf('group')
  holds.hold(line, 5)
  for (const [position, audience] of [
    [5, 'group'],
    [6, 'group'],
    [7, 'other'],
    [8, 'group'],
  ] as const)
    holds.keep(position, to(audience))
  holds.hold(line, 8)
  holds.letGo(line)
  expect([holds.isHeld(line), told]).toEqual([true, []])
  holds.letGo(line)
  expect([holds.isHeld(line), told, holds.waiting()]).toEqual([false, [6, 8], 0])
})

describe('what waits', () => {
  test('stays small where at every moment somebody is held, and nobody for long', () => {
    const closed: LiveLine[] = []
    const holds = liveHolds((lines) => closed.push(...lines), 100)
    let before = lineOf('group')
    holds.hold(before.line, 0)
    for (let position = 1; position <= 2000; position++) {
      holds.keep(position, to('group'))
      expect(holds.waiting()).toBeLessThanOrEqual(100)
      if (position % 20) continue
      // the next one comes before the one before goes
      const next = lineOf('group')
      holds.hold(next.line, position)
      holds.letGo(before.line)
      expect(before.told).toHaveLength(20)
      before = next
    }
    expect(closed).toEqual([])
  })

  test('has a bound: those who are held longest go, who came later loses nothing', () => {
    const closed: LiveLine[] = []
    const holds = liveHolds((lines) => {
      closed.push(...lines)
      for (const line of lines) holds.forget(line)
    }, 100)
    const [stuck, late] = [lineOf('group'), lineOf('group')]
    holds.hold(stuck.line, 0)
    for (let position = 1; position <= 120; position++) {
      if (position === 90) holds.hold(late.line, 89)
      holds.keep(position, to('group'))
    }
    expect(closed).toEqual([stuck.line])
    holds.letGo(stuck.line)
    holds.letGo(late.line)
    expect(stuck.told).toEqual([])
    expect(late.told).toEqual(Array.from({ length: 31 }, (_, nth) => 90 + nth))
  })
})
