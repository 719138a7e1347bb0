import { expect, test } from 'vitest'
import { bondOf, hueOf, initialsOf } from './hue.ts'

test('takes initials from the first and the last word', () => {
  expect(initialsOf('Samira el Idrissi')).toBe('SI')
  expect(initialsOf('  Émile  ')).toBe('É')
  expect(initialsOf("Ann-Sofie van 't Hof")).toBe('AH')
  expect(initialsOf('')).toBe('')
})

test('gives an id the same colour and bond each time, and spreads ids over all of them', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `6f1c-${index * 7919}`)
  expect(new Set(ids.map(hueOf)).size).toBe(8)
  expect(new Set(ids.map(bondOf)).size).toBe(3)
  expect(hueOf(ids[0]!)).toBe(hueOf(ids[0]!))
})
