import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axeProblems, axeProblemsInBothThemes } from './axe-clean.ts'
import { startPlein } from './harness.ts'
import { layoutProblems, layoutProblemsLarge, layoutProblemsNarrow } from './layout-problems.ts'
import { motionProblems } from './motion-problems.ts'

/** The harnesses that look at every screen find what is wrong: each is given a page with one fault put into it. */
const plein = await startPlein()
let token = ''

beforeAll(async () => {
  token = (await plein.person('Samira Bouzid')).token
})

/** A sound page, with this put into it. */
async function pageWith(html: string, style = ''): Promise<Page> {
  const page = await plein.visitAs(token, { device: 'phone', context: { bypassCSP: true } })
  await page.goto('/groups')
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()
  await page.evaluate(
    ({ inside, rules }) => {
      const place = document.createElement('div')
      place.innerHTML = inside
      document.querySelector('main')?.append(place)
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(rules)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
    { inside: html, rules: style },
  )
  return page
}

test('a sound page has no problem', async () => {
  const page = await pageWith('')
  expect([
    ...(await axeProblemsInBothThemes(page, '')),
    ...(await layoutProblems(page, '')),
    ...(await layoutProblemsNarrow(page, '')),
    ...(await layoutProblemsLarge(page, '')),
    ...(await motionProblems(page, '')),
  ]).toEqual([])
})

test('axe finds a button without a name, and words too faint at night only', async () => {
  const nameless = await pageWith('<button type="button"></button>')
  expect(await axeProblems(nameless, '')).toEqual([expect.stringContaining('button-name')])
  const faint = await pageWith('<p id="faint">Kun je dit lezen?</p>', '[data-theme=dark] #faint { color: #333 }')
  expect(await axeProblemsInBothThemes(faint, '')).toEqual([expect.stringMatching(/dark: color-contrast/)])
})

test.each([
  ['an element of 400 pixels', '<p style="width:400px">Breed</p>', 'scrolls sideways'],
  [
    'words cut off',
    '<div style="width:60px;overflow:hidden;white-space:nowrap">Een hele lange regel</div>',
    'cut off at the side',
  ],
  ['lines cut off', '<div style="height:20px;overflow:hidden">Een<br>Twee<br>Drie</div>', 'cut off below'],
  ['words over words', '<div>Onder</div><div style="margin-top:-1.4em">Boven</div>', 'words over words'],
])('the layout harness finds %s', async (_name, html, problem) => {
  const page = await pageWith(html)
  expect((await layoutProblems(page, '')).join('\n')).toContain(problem)
})

test('the layout harness finds what only breaks at 320 pixels, or with letters twice as large', async () => {
  const narrow = await pageWith('<p style="width:330px">Past op 360</p>')
  expect(await layoutProblems(narrow, '')).toEqual([])
  expect((await layoutProblemsNarrow(narrow, '')).join('\n')).toContain('scrolls sideways')
  const large = await pageWith('<p style="white-space:nowrap">Verantwoordelijkheidsgevoel</p>')
  expect(await layoutProblems(large, '')).toEqual([])
  expect((await layoutProblemsLarge(large, '')).join('\n')).toMatch(/200 %: (scrolls sideways|runs out)/)
})

test('the motion harness finds an animation and a transition', async () => {
  const page = await pageWith(
    '<i id="spin">o</i><b id="slow">o</b>',
    '@keyframes spin { to { rotate: 1turn } } #spin { animation: spin 1s infinite } #slow { transition: color 1s !important }',
  )
  const problems = (await motionProblems(page, '')).join('\n')
  expect(problems).toContain('is animated: spin')
  expect(problems).toContain('has a transition: color')
  expect(problems).toContain('an animation of 1000 ms runs')
})
