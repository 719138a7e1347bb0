import { expect, test } from 'vitest'
import { keyOfEvent } from './shortcuts.ts'

const press = (key: string, code: string, held: Partial<Parameters<typeof keyOfEvent>[0]> = {}) =>
  keyOfEvent({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...held })

test('a key is named by what it types, on every layout', () => {
  expect(press('/', 'Digit7')).toBe('/')
  expect(press('?', 'Slash')).toBe('?')
  expect(press('J', 'KeyJ')).toBe('j')
  // On a French keyboard the key that types an a stands where others have their q.
  expect(press('a', 'KeyQ')).toBe('a')
})

test('without Latin letters the place on the keyboard counts', () => {
  expect(press('о', 'KeyJ')).toBe('j')
  expect(press('λ', 'KeyL')).toBe('l')
})

test('a key with Ctrl or ⌘ is never taken for the bare key', () => {
  expect(press('k', 'KeyK', { ctrlKey: true })).toBe('mod+k')
  expect(press('n', 'KeyN', { metaKey: true })).toBe('')
})
