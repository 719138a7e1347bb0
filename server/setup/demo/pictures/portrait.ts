import { looks, people } from '../people.ts'
import { castLooks } from './cast-looks.ts'
import { darker, lighter, mix, round } from './colour.ts'
import { type Look, lookOf } from './look.ts'
import { backdrop } from './portrait-backdrop.ts'
import { clothes } from './portrait-clothes.ts'
import { type Head, hairBehind, hairInFront } from './portrait-hair.ts'

const outdoorDepartments = new Set(['wegen', 'straten', 'groen', 'licht', 'water', 'afval'])

function facePath(head: Head, jaw: number, chin: number): string {
  const left = round(100 - head.half)
  const right = round(100 + head.half)
  return `M${left} 84C${left} 38 ${right} 38 ${right} 84C${right} 108 ${round(100 + jaw)} ${chin} 100 ${chin}C${round(100 - jaw)} ${chin} ${left} 108 ${left} 84Z`
}

function eyes(look: Look): string {
  const { chance } = look
  const iris = look.skin < '#c' ? '#2b1a12' : chance.pick(['#4a3423', '#5b7a86', '#54664a', '#3f2c1f', '#6b7f8d'])
  const apart = chance.between(13, 15)
  const open = chance.between(2.7, 3.7)
  const brow = look.grey ? darker(look.hair, 0.25) : mix(look.hair, '#1d1512', 0.35)
  const browLift = chance.between(-1.5, 2)
  const browWeight = look.woman ? chance.between(1.6, 2.2) : chance.between(2.4, 3.4)
  let drawn = ''
  for (const side of [-1, 1]) {
    const x = round(100 + side * apart)
    drawn += `<ellipse cx="${x}" cy="89" rx="8.500" ry="6" fill="${darker(look.skin, 0.3)}" opacity=".22"/><ellipse cx="${x}" cy="90" rx="5.400" ry="${round(open)}" fill="#fbf6ee"/><circle cx="${round(x + 0.3)}" cy="90" r="${round(open * 0.86)}" fill="${iris}"/><circle cx="${round(x + 0.3)}" cy="90" r="1.400" fill="#120d0b"/><circle cx="${round(x - 0.8)}" cy="88.800" r=".8" fill="#fff"/><path d="M${x - 6} 90Q${x} ${round(88.5 - open)} ${x + 6} ${89 + (side > 0 ? 0.6 : 0)}" fill="none" stroke="#1d1512" stroke-width="${look.woman ? 1.9 : 1.4}" stroke-linecap="round" opacity=".8"/><path d="M${x - side * 7} ${round(80 - browLift)}Q${x + side * 1} ${round(76.5 - browLift)} ${x + side * 8} ${round(80.5 - browLift * 0.4)}" fill="none" stroke="${brow}" stroke-width="${round(browWeight)}" stroke-linecap="round" opacity=".85"/>`
  }
  return drawn
}

function mouth(look: Look): string {
  const { chance } = look
  const lip = look.woman ? mix(look.skin, '#a8383c', chance.between(0.35, 0.6)) : mix(look.skin, '#8a3a34', 0.36)
  const wide = chance.between(9, 12.5)
  const rise = chance.between(2, 5)
  if (chance.next() > 0.52) {
    return `<path d="M${round(100 - wide)} ${round(115 - rise * 0.2)}Q100 ${round(117)} ${round(100 + wide)} ${round(115 - rise * 0.2)}Q100 ${round(122 + rise)} ${round(100 - wide)} ${round(115 - rise * 0.2)}Z" fill="#fdf8f2" stroke="${lip}" stroke-width="1.800" stroke-linejoin="round"/>`
  }
  return `<path d="M${round(100 - wide)} ${round(116 - rise * 0.3)}Q100 ${round(118 + rise)} ${round(100 + wide)} ${round(116 - rise * 0.3)}" fill="none" stroke="${darker(lip, 0.35)}" stroke-width="2" stroke-linecap="round" opacity=".8"/><path d="M${round(100 - wide * 0.6)} 120Q100 ${round(124 + rise * 0.6)} ${round(100 + wide * 0.6)} 120" fill="none" stroke="${lip}" stroke-width="2.600" stroke-linecap="round" opacity=".55"/>`
}

function beard(look: Look, head: Head, chin: number): string {
  const hair = look.grey ? look.hair : mix(look.hair, '#2a1d16', 0.15)
  const left = round(100 - head.half)
  const right = round(100 + head.half)
  const moustache = `<path d="M86 113Q93 107.500 100 110Q107 107.500 114 113Q107 114.500 100 112.500Q93 114.500 86 113Z" fill="${hair}"/>`
  const whole = `M${left} 88C${left + 3} 102 ${left + 8} 110 86 109Q100 104 114 109C${right - 8} 110 ${right - 3} 102 ${right} 88C${right + 2} 116 ${round(100 + 20)} ${chin + 7} 100 ${chin + 7}C${round(100 - 20)} ${chin + 7} ${left - 2} 116 ${left} 88Z`
  if (look.has.has('baard'))
    return `<path d="${whole}" fill="${hair}"/><path d="M${left + 5} 106Q${left + 14} ${chin - 4} 96 ${chin + 2}" stroke="${lighter(hair, 0.3)}" stroke-width="3" fill="none" opacity=".25"/>`
  if (look.has.has('stoppels')) return `<path d="${whole}" fill="${hair}" opacity=".24"/>`
  return look.has.has('snor')
    ? `<g transform="translate(0 .5) scale(1 1)">${moustache}<path d="M84 114Q92 106 100 110Q108 106 116 114Q108 116 100 113Q92 116 84 114Z" fill="${hair}"/></g>`
    : ''
}

function glasses(look: Look): string {
  const { chance } = look
  const frame = chance.pick(['#2a2530', '#6b3f2a', '#3c4d5c', '#8c2f3a', '#1f1b1d'])
  const rounding = chance.pick([3, 5, 9])
  return `<g fill="#fff" fill-opacity=".14" stroke="${frame}" stroke-width="2.400"><rect x="76" y="81" width="20" height="17" rx="${rounding}"/><rect x="104" y="81" width="20" height="17" rx="${rounding}"/><path d="M96 87q4-3 8 0M76 86l-10-2M124 86l10-2" fill="none"/></g><path d="M80 94l7-10M108 94l7-10" stroke="#fff" stroke-width="1.600" opacity=".5"/>`
}

/**
 * The portrait of a person, as an SVG of 400 by 400 to be rasterised; always the same for the same key.
 * @throws Error when the person has no portrait.
 */
export function portrait(key: string): string {
  const person = people.find((one) => one.key === key)
  const words = castLooks[key] ?? looks[key]
  if (!person?.hasPortrait || words === undefined) throw new Error(`No portrait for ${key}`)
  const look = lookOf(key, words)
  const { chance, skin } = look
  const head: Head = { half: round(look.woman ? chance.between(31.5, 34.5) : chance.between(33, 37)) }
  const jaw = look.woman ? chance.between(14, 20) : chance.between(19, 27)
  const chin = round(chance.between(131, 137))
  const shade = mix(skin, '#7c4027', 0.3)
  const rosy = mix(skin, '#d8553f', 0.4)
  const left = round(100 - head.half)
  const right = round(100 + head.half)
  const tilt = round(chance.between(-4, 4))
  const zoom = round(chance.between(1.1, 1.27) * 100) / 100
  const outdoors = outdoorDepartments.has(person.department)
  const face = facePath(head, jaw, chin)
  const ears =
    look.style === 'hoofddoek'
      ? ''
      : `<ellipse cx="${left - 1}" cy="93" rx="5" ry="8.500" fill="${skin}"/><ellipse cx="${right + 1}" cy="93" rx="5" ry="8.500" fill="${shade}"/>`
  const lines = look.grey
    ? `<path d="M${left + 7} 104Q${left + 11} 110 ${left + 11} 116M${right - 7} 104Q${right - 11} 110 ${right - 11} 116M78 97q8 3 14 0M108 97q8 3 14 0" stroke="${darker(skin, 0.4)}" stroke-width="1.200" fill="none" opacity=".35"/>`
    : ''
  const nose = `<path d="M102 88C104 97 108 103 105.500 107.500C103 109.500 98 109.500 95.500 107.500" fill="none" stroke="${darker(skin, 0.35)}" stroke-width="2" stroke-linecap="round" opacity=".55"/><ellipse cx="98" cy="102" rx="2.400" ry="5" fill="#fff" opacity=".2"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 200 200"><defs><linearGradient id="hair" x1="0" y1="0" x2="1" y2=".7"><stop stop-color="${lighter(look.hair, 0.16)}"/><stop offset="1" stop-color="${darker(look.hair, 0.18)}"/></linearGradient><radialGradient id="skin" cx=".34" cy=".32" r=".85"><stop stop-color="${lighter(skin, 0.22)}"/><stop offset=".55" stop-color="${skin}"/><stop offset="1" stop-color="${shade}"/></radialGradient><filter id="far" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="6"/></filter><filter id="soft" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="3"/></filter><filter id="lens" x="-2%" y="-2%" width="104%" height="104%"><feGaussianBlur stdDeviation=".35"/></filter><clipPath id="face"><path d="${face}"/></clipPath></defs>${backdrop(chance, outdoors)}<g filter="url(#lens)" transform="translate(100 106) scale(${zoom}) translate(-100 -101)"><g transform="rotate(${tilt} 100 150)">${hairBehind(look, head)}</g>${clothes(chance, outdoors, look.woman)}<path d="M84 118H116L119 150Q100 172 81 150Z" fill="${shade}"/><path d="M84 124Q100 146 116 124L117 140Q100 154 83 140Z" fill="${mix(skin, '#4a2418', 0.55)}" opacity=".45" filter="url(#soft)"/><g transform="rotate(${tilt} 100 150)">${ears}<path d="${face}" fill="url(#skin)"/><g clip-path="url(#face)"><ellipse cx="80" cy="106" rx="10" ry="7" fill="${rosy}" opacity=".28" filter="url(#soft)"/><ellipse cx="121" cy="106" rx="10" ry="7" fill="${rosy}" opacity=".28" filter="url(#soft)"/><ellipse cx="${right}" cy="96" rx="12" ry="42" fill="${darker(skin, 0.45)}" opacity=".25" filter="url(#soft)"/><path d="M${left} 40H${right}V64Q100 74 ${left} 64Z" fill="${darker(skin, 0.5)}" opacity="${look.style === 'kaal' && !look.has.has('helm') ? 0 : 0.22}" filter="url(#soft)"/></g>${lines}${eyes(look)}${nose}${beard(look, head, chin)}${mouth(look)}${look.has.has('bril') ? glasses(look) : ''}${hairInFront(look, head)}</g></g><rect width="200" height="200" fill="#fff0d2" opacity=".06"/></svg>`
}
