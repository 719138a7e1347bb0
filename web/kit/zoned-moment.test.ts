import { expect, test } from 'vitest'
import { momentOfZonedText, zonedTextOf } from './zoned-moment.ts'

const zone = 'Europe/Amsterdam'

test.each([
  ['2026-11-24T08:52', '2026-11-24T07:52:00.000Z'],
  ['2026-07-01T00:00', '2026-06-30T22:00:00.000Z'],
  // the night in March that has no half past two
  ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  // the night in October that has it twice
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
])('%s in Amsterdam is %s', (text, moment) => {
  expect(momentOfZonedText(text, zone)).toBe(moment)
})

test('goes there and back', () => {
  for (const text of ['2026-01-01T00:00', '2026-03-29T03:00', '2026-10-25T03:00', '2027-12-31T23:59'])
    expect(zonedTextOf(momentOfZonedText(text, zone) ?? '', zone)).toBe(text)
})

test('knows what is no date', () => {
  expect(momentOfZonedText('', zone)).toBeNull()
  expect(momentOfZonedText('morgen', zone)).toBeNull()
})
