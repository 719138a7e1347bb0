import type { Page } from 'playwright-core'

export interface Screen {
  /** Of the file in docs/screens. */
  name: string
  /** Its caption, and what is read aloud in its place. */
  shows: string
  /** `demo` is the municipality, `empty` a Plein that nobody has set up. */
  on: 'demo' | 'empty'
  /** Whose square it is: a key of the cast. */
  as?: string
  path: string
  width: number
  height: number
  dark?: boolean
  /** What happens before the picture is taken. */
  act?: (page: Page) => Promise<void>
}

const desk = { on: 'demo', as: 'samira', width: 1440, height: 960 } as const
const phone = { on: 'demo', as: 'joris', width: 390, height: 844 } as const

const open = (name: RegExp) => (page: Page) => page.getByRole('link', { name }).first().click()

/** The screens that are worth a picture. */
export const screens: readonly Screen[] = [
  {
    ...desk,
    name: 'home',
    shows: 'Home at a desk: news on the left, what colleagues share beside it, one’s groups on the right',
    path: '/',
  },
  { ...phone, name: 'home-phone', shows: 'Home on a phone, by night', path: '/', dark: true },
  {
    ...desk,
    name: 'item',
    shows: 'A question with the answer that helped',
    path: '/questions?view=answered&tag=geveltuin',
    act: open(/geveltuin als er kabels/),
  },
  { ...desk, name: 'group', shows: 'A group', path: '/groups/openbare-ruimte' },
  {
    ...desk,
    name: 'person',
    shows: 'Somebody, and what they can be asked',
    path: '/people?name=Wim%20Terpstra',
    act: open(/Wim Terpstra/),
  },
  {
    ...desk,
    name: 'org-chart',
    shows: 'Who works with whom',
    path: '/people?name=Wim%20Terpstra',
    async act(page) {
      await open(/Wim Terpstra/)(page)
      await open(/Het hele schema/)(page)
      // away from what the pointer would light up
      await page.mouse.move(0, 0)
    },
  },
  {
    ...desk,
    name: 'search',
    shows: 'Searching: people who know of it first, and why each result was found',
    path: '/search?q=geveltuin',
  },
  { ...desk, name: 'news', shows: 'News', path: '/news' },
  { ...desk, name: 'groups', shows: 'The groups, by night', path: '/groups', dark: true },
  {
    ...desk,
    name: 'palette',
    shows: 'Ctrl K: people, groups, pages and actions from anywhere',
    path: '/',
    dark: true,
    async act(page) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').waitFor()
      await page.keyboard.type('wim')
    },
  },
  {
    ...phone,
    name: 'composer',
    shows: 'Writing on a phone; behind @ stand colleagues',
    path: '/',
    async act(page) {
      await page.getByRole('button', { name: 'Deel', exact: true }).click()
      await page.getByRole('textbox').click()
      await page.keyboard.type('De lamp aan de Kade doet het weer. Bedankt voor de tip, @sam')
      await page.getByRole('option').first().waitFor()
    },
  },
  { ...phone, name: 'notifications', shows: 'Notifications on a phone', path: '/notifications' },
  { on: 'empty', name: 'wizard', shows: 'The first visit', path: '/', width: 1440, height: 960 },
]
