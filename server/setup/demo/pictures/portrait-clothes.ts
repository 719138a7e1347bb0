import { darker, lighter } from './colour.ts'
import type { Chance } from './seeded.ts'

const cloths = [
  '#3d6f7a',
  '#53688f',
  '#8c4f45',
  '#5f7a52',
  '#6d5a86',
  '#a8743f',
  '#44505e',
  '#98607a',
  '#2f5d56',
  '#b0874a',
  '#6f7f8f',
  '#c0715a',
]
const shoulders = 'M12 206C14 172 44 160 80 151Q100 170 120 151C156 160 186 172 188 206Z'

/** Shoulders, in work clothes for the floor and in what people wear at the town hall for the others. */
export function clothes(chance: Chance, outdoors: boolean, woman: boolean): string {
  if (outdoors) {
    const vest = chance.pick(['#f07a28', '#f07a28', '#e3d32f'])
    const under = chance.pick(['#2e3a4a', '#3a3f46', '#27424a'])
    return `<path d="${shoulders}" fill="${under}"/><path d="M34 206C36 176 52 166 72 157L92 206ZM166 206C164 176 148 166 128 157L108 206Z" fill="${vest}"/><path d="M46 176L58 163L86 206H76ZM154 176L142 163L114 206H124Z" fill="#eef0ea" opacity=".9"/><path d="M80 151Q100 170 120 151L124 160Q100 182 76 160Z" fill="${darker(under, 0.3)}"/>`
  }
  const cloth = chance.pick(cloths)
  const shade = darker(cloth, 0.3)
  const folds = `<path d="M44 206Q46 186 54 176M156 206Q154 186 146 176" stroke="${shade}" stroke-width="3" fill="none" opacity=".5" stroke-linecap="round"/><path d="M22 190Q30 172 52 166" stroke="${lighter(cloth, 0.4)}" stroke-width="5" fill="none" opacity=".35" stroke-linecap="round"/>`
  const kind = chance.next()
  if (kind < 0.3) {
    const shirt = chance.pick(['#f3efe6', '#dfe8ee', '#f0e2d8'])
    return `<path d="${shoulders}" fill="${cloth}"/><path d="M80 151Q100 170 120 151L116 206H84Z" fill="${shirt}"/><path d="M78 150L66 160L88 206H94ZM122 150L134 160L112 206H106Z" fill="${shade}"/><path d="M80 149L100 172L86 178L74 156ZM120 149L100 172L114 178L126 156Z" fill="${lighter(shirt, 0.4)}"/>${folds}`
  }
  if (kind < 0.55) {
    return `<path d="${shoulders}" fill="${cloth}"/><path d="M79 150L100 174L84 182L71 156ZM121 150L100 174L116 182L129 156Z" fill="${lighter(cloth, 0.22)}"/><path d="M100 174V206" stroke="${shade}" stroke-width="2"/><circle cx="100" cy="190" r="2" fill="${lighter(cloth, 0.6)}"/>${folds}`
  }
  if (kind < 0.75 && woman) {
    return `<path d="${shoulders}" fill="${cloth}"/><path d="M76 153Q100 192 124 153L128 160Q100 202 72 160Z" fill="${lighter(cloth, 0.25)}"/>${folds}`
  }
  if (kind < 0.86) {
    return `<path d="${shoulders}" fill="${cloth}"/><path d="M76 152Q78 144 84 142Q100 158 116 142Q122 144 124 152Q100 176 76 152Z" fill="${lighter(cloth, 0.12)}"/><path d="M78 150Q100 172 122 150" stroke="${shade}" stroke-width="2" fill="none" opacity=".6"/>${folds}`
  }
  return `<path d="${shoulders}" fill="${cloth}"/><path d="M77 152Q100 178 123 152" stroke="${shade}" stroke-width="4" fill="none"/>${folds}`
}
