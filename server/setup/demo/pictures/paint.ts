import { darker, lighter, mix, round } from './colour.ts'
import type { Chance } from './seeded.ts'

/** Brushes for the scenes. All draw on a canvas of 960 by 600 and give SVG text. */

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`
export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
export const dot = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}" ${more}/>`
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`
export const line = (d: string, stroke: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" ${more}/>`
export const blurred = (drawn: string, much: 'a little' | 'far' | 'haze' = 'far') =>
  `<g filter="url(#${much === 'a little' ? 'little' : much})">${drawn}</g>`
export const times = (count: number, draw: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => draw(at)).join('')

/** Sky from top to horizon, with a low sun from the upper left and some cloud. */
export function sky(chance: Chance, top: string, low: string, horizon: number): string {
  const id = `sky${top.slice(1)}${low.slice(1)}`
  return `<linearGradient id="${id}" x1="0" y1="0" x2=".15" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${low}"/></linearGradient>${rect(0, 0, 960, horizon + 10, `url(#${id})`)}${blurred(
    times(6, () =>
      oval(
        chance.between(0, 960),
        chance.between(20, horizon * 0.6),
        chance.between(90, 220),
        chance.between(10, 26),
        '#fffaf0',
        `opacity="${round(chance.between(0.3, 0.7))}"`,
      ),
    ),
  )}`
}

const bricks = ['#b8735a', '#a4604c', '#c88f6c', '#d9c7a6', '#8f8580', '#b5654d', '#e2d8c6', '#94594a']

/** A row of gabled houses standing on the horizon. `tint` pulls them into the light of the hour, `lit` lights windows. */
export function houses(chance: Chance, foot: number, height: number, tint: string, share: number, lit = 0.05): string {
  let drawn = ''
  for (let x = -20; x < 970; ) {
    const width = chance.between(58, 92) * (height / 200)
    const tall = height * chance.between(0.62, 1)
    const top = foot - tall
    const wall = mix(chance.pick(bricks), tint, share)
    const middle = x + width / 2
    const kind = chance.whole(0, 3)
    const roof = [
      `M${round(x)} ${round(top)}L${round(middle)} ${round(top - width * 0.5)}L${round(x + width)} ${round(top)}Z`,
      `M${round(x)} ${round(top)}C${round(x)} ${round(top - width * 0.3)} ${round(middle - 8)} ${round(top - width * 0.25)} ${round(middle - 8)} ${round(top - width * 0.5)}H${round(middle + 8)}C${round(middle + 8)} ${round(top - width * 0.25)} ${round(x + width)} ${round(top - width * 0.3)} ${round(x + width)} ${round(top)}Z`,
      `M${round(x)} ${round(top)}v-8h${round(width * 0.18)}v-10h${round(width * 0.16)}v-10h${round(width * 0.32)}v10h${round(width * 0.16)}v10h${round(width * 0.18)}v8Z`,
      `M${round(x)} ${round(top)}L${round(x + width * 0.14)} ${round(top - width * 0.28)}H${round(x + width * 0.86)}L${round(x + width)} ${round(top)}Z`,
    ][kind] as string
    drawn += path(roof, kind === 3 ? mix('#5c5a60', tint, share) : wall) + rect(x, top, width, tall, wall)
    drawn += rect(x + width * 0.82, top, width * 0.18, tall, '#1d2030', 'opacity=".13"')
    const rows = Math.max(2, Math.floor(tall / (height * 0.2)))
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < 3; column++) {
        const y = top + 10 + (row * (tall - 20)) / rows
        const glass = chance.next() < lit ? '#ffdf95' : mix('#3f464d', tint, share * 0.7)
        const wide = width * 0.17
        drawn += rect(x + width * (0.13 + column * 0.28), y, wide, wide * 1.55, '#f1ead9', 'opacity=".55"')
        drawn += rect(x + width * (0.13 + column * 0.28) + 1.5, y + 1.5, wide - 3, wide * 1.55 - 3, glass)
      }
    x += width + chance.pick([0, 0, 1])
  }
  return drawn
}

/** Paving that runs towards the horizon: rows grow and stones vary. */
export function paving(chance: Chance, from: number, to: number, colours: string[], size = 1): string {
  let drawn = rect(0, from, 960, to - from, darker(colours[0] ?? '#999999', 0.22))
  let row = 0
  for (let y = from, tall = 3 * size; y < to; y += tall + 1, row++) {
    tall = (3 + ((y - from) / 600) * 46) * size
    const wide = tall * 2.7
    const shift = (row % 2) * wide * 0.5
    for (let x = -wide + shift; x < 960; x += wide + 1.5) {
      const colour = chance.pick(colours)
      drawn += rect(
        x,
        y,
        wide,
        tall,
        chance.next() > 0.6 ? lighter(colour, chance.between(0.05, 0.22)) : darker(colour, chance.between(0, 0.14)),
      )
    }
  }
  return drawn
}

/** A tree with light on its left side. */
export function tree(chance: Chance, x: number, foot: number, tall: number, leaf: string): string {
  const crown = tall * 0.36
  const middle = foot - tall + crown
  const trunk = path(
    `M${round(x - tall * 0.035)} ${foot}L${round(x - tall * 0.02)} ${round(middle)}H${round(x + tall * 0.02)}L${round(x + tall * 0.04)} ${foot}Z`,
    '#5d4a3b',
  )
  const branches = line(
    `M${x} ${round(middle + crown * 0.6)}L${round(x - crown * 0.5)} ${round(middle)}M${x} ${round(middle + crown * 0.4)}L${round(x + crown * 0.5)} ${round(middle - crown * 0.1)}`,
    '#5d4a3b',
    round(tall * 0.022),
  )
  const leaves = (count: number, reach: number, colour: string, dx: number, dy: number) =>
    times(count, () => {
      const turn = chance.between(0, 6.28)
      const far = Math.sqrt(chance.next()) * reach
      return dot(
        x + dx + Math.cos(turn) * far,
        middle + dy + Math.sin(turn) * far * 0.86,
        chance.between(crown * 0.13, crown * 0.26),
        chance.next() > 0.5 ? colour : lighter(colour, 0.09),
      )
    })
  return `${oval(x + crown * 0.5, foot, crown, crown * 0.14, '#1d2030', 'opacity=".2"')}${trunk}${branches}${leaves(34, crown * 0.92, darker(leaf, 0.25), crown * 0.1, crown * 0.1)}${leaves(34, crown * 0.8, leaf, 0, 0)}${leaves(16, crown * 0.52, lighter(leaf, 0.28), -crown * 0.28, -crown * 0.26)}`
}

interface Figure {
  coat?: string
  helmet?: string
  vest?: boolean
  skin?: string
  hair?: string
  skirt?: boolean
  bent?: boolean
}

/** A person seen whole, with a shadow to the right. `tall` in pixels. */
export function figure(chance: Chance, x: number, foot: number, tall: number, look: Figure = {}): string {
  const unit = tall / 100
  const coat =
    look.coat ?? chance.pick(['#3d6f7a', '#8c4f45', '#53688f', '#d99a3a', '#5f7a52', '#6d5a86', '#44505e', '#b9655a'])
  const skin = look.skin ?? chance.pick(['#f1c9a8', '#d3a078', '#8a5a3c', '#e8b893', '#a8724b'])
  const hair = look.hair ?? chance.pick(['#2a2120', '#6b4630', '#b98d4e', '#8b8782', '#8f4526'])
  const legs = chance.pick(['#2d3540', '#3b4250', '#4a4038'])
  const body = `<ellipse cx="14" cy="0" rx="20" ry="3.500" fill="#1d2030" opacity=".28"/><path d="M-8-46h7l-1 46h-7ZM2-46h7l2 46H4Z" fill="${legs}"/>${look.skirt ? `<path d="M-11-50H11L14-18H-14Z" fill="${darker(coat, 0.25)}"/>` : ''}<path d="M-12-78Q0-84 12-78L14-42H-14Z" fill="${coat}"/><path d="M5-80L12-78L14-42H7Z" fill="#1d2030" opacity=".18"/><path d="M-12-77Q-19-60-16-44l5 0Q-13-58-8-70ZM12-77Q19-60 16-44l-5 0Q13-58 8-70Z" fill="${darker(coat, 0.12)}"/>${look.vest ? `<path d="M-13-62H13.500V-57H-13.500ZM-14-50H14V-45H-14Z" fill="#f4f3e6"/><path d="M-7-79V-62M7-79V-62" stroke="#f4f3e6" stroke-width="3"/>` : ''}<rect x="-3.500" y="-86" width="7" height="8" fill="${darker(skin, 0.2)}"/><ellipse cx="0" cy="-91" rx="7.500" ry="9" fill="${skin}"/><path d="M-8-90C-9-103 9-103 8-90Q6-97 0-97T-8-90Z" fill="${hair}"/>${look.helmet ? `<path d="M-10-93C-10-107 10-107 10-93Z" fill="${look.helmet}"/><path d="M-12-94h24v2.500h-24Z" fill="${darker(look.helmet, 0.15)}"/>` : ''}`
  return `<g transform="translate(${round(x)} ${round(foot)}) scale(${round(unit * 100) / 100})${look.bent ? ' rotate(-4)' : ''}">${body}</g>`
}

/** A soft pool of light, fading out evenly over `r` and a half. */
export function glow(x: number, y: number, r: number, colour = '#ffe3a0', strength = 0.7): string {
  const id = `glow${colour.slice(1)}`
  return `<radialGradient id="${id}"><stop stop-color="${colour}"/><stop offset=".3" stop-color="${colour}" stop-opacity=".55"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>${dot(x, y, r * 1.5, `url(#${id})`, `opacity="${strength}"`)}`
}

/** A room: wall, floor with boards, and daylight falling in from windows on the left. */
export function room(wall: string, floor: string, edge: number, windows = 2): string {
  const boards = times(13, (at) =>
    line(`M${480 + (at - 6) * 40} ${edge}L${480 + (at - 6) * 190} 600`, darker(floor, 0.25), 2, 'opacity=".35"'),
  )
  const panes = times(windows, (at) => {
    const x = 60 + at * 190
    return `${rect(x - 8, 62, 146, 226, '#f6f1e6')}${rect(x, 70, 130, 210, 'url(#pane)')}${blurred(dot(x + 40, 250, 40, '#8fae7c') + dot(x + 90, 262, 34, '#a4bd8c'), 'a little')}${rect(x + 61, 70, 8, 210, '#f6f1e6')}${rect(x, 150, 130, 7, '#f6f1e6')}${rect(x - 14, 284, 158, 12, '#e7dfd0')}`
  })
  const light = blurred(
    times(windows, (at) =>
      path(
        `M${90 + at * 190} 300L${250 + at * 230} 300L${420 + at * 260} 600L${150 + at * 240} 600Z`,
        '#fff2cf',
        'opacity=".3"',
      ),
    ),
    'a little',
  )
  return `<linearGradient id="pane" x1="0" y1="0" x2="0" y2="1"><stop stop-color="#cfe3ee"/><stop offset="1" stop-color="#f4f2e4"/></linearGradient><linearGradient id="wall" x1="0" y1="0" x2="1" y2=".3"><stop stop-color="${lighter(wall, 0.35)}"/><stop offset="1" stop-color="${darker(wall, 0.16)}"/></linearGradient>${rect(0, 0, 960, edge, 'url(#wall)')}${rect(0, edge, 960, 600 - edge, floor)}${boards}${rect(0, edge - 10, 960, 10, lighter(wall, 0.5))}${panes}${light}`
}
