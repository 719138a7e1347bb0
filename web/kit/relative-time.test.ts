import { expect, test } from 'vitest'
import { absoluteTime, relativeTime } from './relative-time.ts'

const zone = 'Europe/Amsterdam'
const now = new Date('2026-11-24T10:00:00+01:00')
const dutch = (at: string) => relativeTime(new Date(at), now, 'nl', zone)

test('says minutes, hours, yesterday, the weekday and then the date', () => {
  expect(dutch('2026-11-24T09:59:30+01:00')).toBeNull()
  expect(dutch('2026-11-24T09:55:00+01:00')).toBe('5 minuten geleden')
  expect(dutch('2026-11-24T08:00:00+01:00')).toBe('2 uur geleden')
  expect(dutch('2026-11-23T23:30:00+01:00')).toBe('gisteren')
  expect(dutch('2026-11-20T12:00:00+01:00')).toBe('vrijdag')
  expect(dutch('2026-11-12T12:00:00+01:00')).toBe('12 november')
  expect(dutch('2025-11-12T12:00:00+01:00')).toBe('12 nov 2025')
})

test('looks ahead in the same words', () => {
  expect(dutch('2026-11-24T12:00:00+01:00')).toBe('over 2 uur')
  expect(dutch('2026-11-25T09:00:00+01:00')).toBe('morgen')
  expect(relativeTime(new Date('2026-11-24T12:00:00+01:00'), now, 'en', zone)).toBe('in 2 hours')
})

test('counts days by the clock of the organisation, not by UTC', () => {
  const early = new Date('2026-11-24T00:30:00+01:00')
  expect(relativeTime(new Date('2026-11-23T22:30:00+01:00'), early, 'nl', zone)).toBe('gisteren')
})

test('gives the moment in full', () => {
  expect(absoluteTime(new Date('2026-11-24T08:52:00+01:00'), 'nl', zone)).toMatch(/dinsdag 24 november 2026.*08:52/)
})
