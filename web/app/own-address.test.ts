import { expect, test } from 'vitest'
import { ownAddress } from './own-address.ts'

const origin = 'https://plein.example'

test.each(['/', '/groups/wijkteam?tab=about#top', '/search?q=//x'])('%s is ours', (to) => {
  expect(ownAddress(to, origin)).toBe(to)
})

test.each([
  undefined,
  '',
  'groups',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  '/.//evil.example/x',
  '//[',
  '/\\[',
  'javascript:alert(1)',
  'data:text/html,x',
])('%s leads home', (to) => {
  expect(ownAddress(to, origin)).toBe('/')
})
