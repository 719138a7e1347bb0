import { expect, test } from 'vitest'
import { tokensFor } from './first-look.ts'

const tokens = `
/* --plein-a: of a comment; */
:where(:root) { --plein-brand: #17604c; }
:root {
  --plein-a: light-dark(var(--plein-b), var(--plein-c));
  --plein-b: 1px;
  --plein-c: oklch(from
    var(--plein-brand) l c h);
  --plein-unused: 3px;
}
@media (prefers-contrast: more) { :root { --plein-b: 2px; } }`

test('brings the tokens that are used, and those that they use; the app’s own win from them', () => {
  const brought = tokensFor('p { color: var(--plein-a); content: var(--plein-name, "x") }', tokens)
  expect(brought.split('\n')[0]).toBe(
    ':where(:root) { color-scheme: light dark; --plein-a: light-dark(var(--plein-b), var(--plein-c)); --plein-b: 1px; --plein-c: oklch(from var(--plein-brand) l c h); --plein-brand: #17604c; }',
  )
  expect(tokensFor('p { color: red }', tokens)).not.toContain('--plein')
})
