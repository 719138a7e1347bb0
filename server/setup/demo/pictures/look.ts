import { type Chance, seeded } from './seeded.ts'

const skins = {
  licht: ['#f6d3b8', '#f1c9a8', '#eebf9c', '#f4cdb4', '#e8b893'],
  getint: ['#dcab80', '#d3a078', '#cf9a6d', '#e0b48c'],
  bruin: ['#b57f58', '#a8724b', '#bd8a60'],
  donker: ['#8a5a3c', '#774a30', '#6a4129', '#93623f'],
} as const
const hairs = {
  zwart: ['#1f1a1a', '#2a2120', '#191619'],
  bruin: ['#5a3b27', '#6b4630', '#4a3022', '#7a5538'],
  blond: ['#cfa765', '#dcb878', '#b98d4e', '#e2c690'],
  rood: ['#a5522c', '#b8653a', '#8f4526'],
  grijs: ['#a9a59f', '#c9c6c0', '#8b8782', '#dedad3'],
} as const
const styles = ['kort', 'krul', 'kaal', 'bob', 'lang', 'staart', 'knot', 'hoofddoek'] as const
const extras = ['bril', 'baard', 'snor', 'stoppels', 'helm', 'pet'] as const

export type HairStyle = (typeof styles)[number]
export type Extra = (typeof extras)[number]

/** Everything a portrait needs to know about a face. Colours are hex. */
export interface Look {
  woman: boolean
  skin: string
  hair: string
  style: HairStyle
  has: Set<Extra>
  grey: boolean
  chance: Chance
}

/**
 * Reads `'v licht grijs bob bril'`: v or m, skin (licht, getint, bruin, donker), then hair colour, style and extras. What is not said falls by the key, always the same way.
 * @throws Error on a word it does not know, so that a slip in the rows is found by the test.
 */
export function lookOf(key: string, words: string): Look {
  const chance = seeded(`face ${key}`)
  const said = words.split(' ').filter(Boolean)
  const woman = said.includes('v')
  const look: Look = {
    woman,
    skin: skins.licht[0],
    hair: hairs.bruin[0],
    style: woman ? 'lang' : 'kort',
    has: new Set(),
    grey: said.includes('grijs'),
    chance,
  }
  let skinSaid = false
  for (const word of said) {
    if (word === 'v' || word === 'm') continue
    // 'bruin' is a skin as well as a hair colour: the first such word is the skin.
    if (word in skins && !skinSaid) {
      look.skin = chance.pick(skins[word as keyof typeof skins])
      skinSaid = true
    } else if (word in hairs) look.hair = chance.pick(hairs[word as keyof typeof hairs])
    else if (styles.includes(word as HairStyle)) look.style = word as HairStyle
    else if (extras.includes(word as Extra)) look.has.add(word as Extra)
    else throw new Error(`Unknown word "${word}" in the look of ${key}`)
  }
  return look
}
