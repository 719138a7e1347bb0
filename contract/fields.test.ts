import { describe, expect, test } from 'vitest'
import { line, lines } from './fields.ts'

describe('a name that must be there', () => {
  test.each(['Kim Hofstra', '李小龙', 'نادية', 'क्षितिज', 'ę́', '👩‍👩‍👧', '§ 4', '-', '\u1e9e'])('%j is one', (name) => {
    expect(line(80, 1).safeParse(name).success).toBe(true)
  })

  test.each([
    ['zero width', '\u200b\u200b'],
    ['word joiners', '\u2060\ufeff\u2060'],
    ['soft hyphens', '\u00ad\u00ad'],
    ['fillers that count as letters', '\u3164\u115f\uffa0'],
    ['a blank of braille', '\u2800\u2800'],
    ['variation selectors and tags', '\ufe0f\u{e0041}'],
    ['accents upon nothing', '\u0301\u0301'],
    ['halves of a sign', '\ud800\ud800'],
    ['blanks within', '\u200b \u200b'],
  ])('of %s is none', (_name, text) => {
    for (const field of [line(80, 2), lines(80, 2)])
      expect(field.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['required'])
    expect(line(80).safeParse(text).success).toBe(true)
  })
})
