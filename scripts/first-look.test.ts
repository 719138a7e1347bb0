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

test('brings the tokens that are used, and those that they use; the organisation’s colour goes before ours', () => {
  expect(
    tokensFor('p { color: var(--plein-a); content: var(--plein-name, "x") }', tokens),
  ).toBe(`:where(:root) { --plein-brand: #17604c; }
:root { color-scheme: light dark; --plein-a: light-dark(var(--plein-b), var(--plein-c)); --plein-b: 1px; --plein-c: oklch(from var(--plein-brand) l c h); }
[data-theme="light"] { color-scheme: light; }
[data-theme="dark"] { color-scheme: dark; }`)
  expect(tokensFor('p { color: red }', tokens)).not.toContain('--plein')
})
