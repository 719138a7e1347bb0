import { expect, test } from 'vitest'
import { markWords, readSegments } from './segments.ts'

const shown = (segments: { text: string; hit: boolean }[]) =>
  segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

test('signs of the database become segments, blanks become one', () => {
  expect(shown(readSegments('Een \uE000geveltuin\uE001\n\n met \uE000kabels\uE001'))).toBe(
    'Een [geveltuin] met [kabels]',
  )
  expect(readSegments('')).toEqual([])
})

test('words are marked without regard to case and accents', () => {
  expect(shown(markWords('Anneke Dijkgraaf', ['dijk'], 'start'))).toBe('Anneke [Dijk]graaf')
  expect(shown(markWords('José Ibáñez', ['jose', 'iban'], 'start'))).toBe('[José] [Ibáñ]ez')
  expect(shown(markWords('middenspanningskabel', ['kabel'], 'start'))).toBe('middenspanningskabel')
  expect(shown(markWords('middenspanningskabel', ['kabel'], 'anywhere'))).toBe('middenspannings[kabel]')
  expect(shown(markWords('<b>kabel</b>', ['kabel'], 'start'))).toBe('<b>[kabel]</b>')
})
