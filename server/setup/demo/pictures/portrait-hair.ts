import { darker, lighter, mix, round } from './colour.ts'
import type { Look } from './look.ts'

/** Where the head is: half the width of the face, the rest follows. */
export interface Head {
  half: number
}

const scarves = ['#7d4f6d', '#3f6f73', '#a65e52', '#4c5f8c', '#8a7a4d', '#b98a94', '#2f3b4e', '#c9b79c']

function curls(look: Look, head: Head, length: number, size: number): string {
  const { chance } = look
  const circle = (x: number, y: number, r: number, shade: number) =>
    `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${shade > 0.72 ? lighter(look.hair, 0.12) : shade > 0.4 ? look.hair : darker(look.hair, 0.18)}"/>`
  let drawn = ''
  for (let turn = -length; turn <= length; turn += 0.2) {
    const wide = head.half + size * 0.55
    const x = 100 + Math.sin(turn) * wide + chance.between(-2, 2)
    const y = 84 - Math.cos(turn) * (size + 38) + chance.between(-2, 2)
    drawn += circle(x, y, chance.between(size * 0.72, size), chance.next())
  }
  return drawn
}

/** What of the hair lies behind the head and shoulders. */
export function hairBehind(look: Look, head: Head): string {
  const left = 100 - head.half
  const right = 100 + head.half
  const shade = darker(look.hair, 0.2)
  if (look.style === 'lang') {
    const low = look.chance.between(158, 182)
    return `<path d="M${left - 8} 84C${left - 10} 30 ${right + 10} 30 ${right + 8} 84C${right + 8} 120 ${right + 16} 150 ${right + 8} ${low}Q100 ${low - 14} ${left - 8} ${low}C${left - 16} 150 ${left - 8} 120 ${left - 8} 84Z" fill="${shade}"/>`
  }
  if (look.style === 'bob') {
    const low = look.chance.between(124, 140)
    return `<path d="M${left - 9} 84C${left - 10} 30 ${right + 10} 30 ${right + 9} 84C${right + 12} 112 ${right + 10} ${low} ${right} ${low}H${left}C${left - 10} ${low} ${left - 12} 112 ${left - 9} 84Z" fill="${shade}"/>`
  }
  if (look.style === 'staart') {
    const side = look.chance.next() > 0.5 ? 1 : -1
    const x = 100 + side * (head.half + 6)
    return `<path d="M${x - side * 16} 60C${x + side * 18} 62 ${x + side * 18} 120 ${x + side * 10} 160C${x - side * 2} 166 ${x - side * 6} 150 ${x - side * 6} 140Z" fill="${shade}"/><path d="M${left - 5} 92C${left - 8} 34 ${right + 8} 34 ${right + 5} 92Z" fill="${shade}"/>`
  }
  if (look.style === 'knot') {
    return `<circle cx="${round(100 + look.chance.between(-6, 6))}" cy="36" r="17" fill="${shade}"/><path d="M${left - 4} 92C${left - 6} 36 ${right + 6} 36 ${right + 4} 92Z" fill="${shade}"/>`
  }
  if (look.style === 'krul' && look.woman) return curls(look, head, 2.25, 17)
  return ''
}

const capOf = (head: Head, line: string, rise: number) => {
  const left = round(100 - head.half - 2)
  const right = round(100 + head.half + 2)
  return `M${left} 90C${left - 7} ${rise + 12} ${left + 18} ${rise} 100 ${rise}C${right - 16} ${rise} ${right + 8} ${rise + 12} ${right} 90C${right - 2} 78 ${right - 5} 70 ${right - 9} 65${line}C${left + 5} 70 ${left + 2} 78 ${left} 90Z`
}

function shine(look: Look, head: Head, rise: number): string {
  const left = 100 - head.half
  return `<path d="M${round(left + 6)} ${rise + 22}Q${round(left + 18)} ${rise + 7} ${round(100 + head.half * 0.3)} ${rise + 5}" fill="none" stroke="${lighter(look.hair, 0.32)}" stroke-width="5" stroke-linecap="round" opacity=".4"/><path d="M${round(left + 12)} ${rise + 26}Q${round(left + 26)} ${rise + 14} ${round(100 + head.half * 0.5)} ${rise + 13}" fill="none" stroke="${darker(look.hair, 0.3)}" stroke-width="1.6" opacity=".35"/>`
}

/** The hair, scarf, helmet or cap over the forehead. */
export function hairInFront(look: Look, head: Head): string {
  const { chance, style } = look
  const left = 100 - head.half
  const right = 100 + head.half
  let drawn = ''
  const cap = (line: string, rise: number) =>
    `<path d="${capOf(head, line, rise)}" fill="url(#hair)"/>${shine(look, head, rise)}`
  if (style === 'kort') {
    const rise = chance.between(36, 41)
    const lines = [
      `C${right - 16} 60 112 57 100 59C88 57 ${left + 16} 60 ${left + 8} 65`,
      `C${right - 14} 56 116 54 104 62C92 68 ${left + 14} 66 ${left + 8} 67`,
      `C${right - 12} 66 118 70 100 63C90 58 ${left + 16} 56 ${left + 8} 64`,
      `C${right - 18} 54 108 66 96 56C90 60 ${left + 14} 58 ${left + 9} 66`,
    ]
    drawn = cap(chance.pick(lines), rise)
    if (look.grey && chance.next() > 0.5)
      drawn = `<g transform="translate(0 -1)">${cap(`C${right - 8} 54 ${right - 14} 50 100 52C${left + 14} 50 ${left + 8} 54 ${left + 8} 65`, 44)}</g>`
  } else if (style === 'krul') {
    drawn = curls(look, head, look.woman ? 1.15 : 1.45, look.woman ? 13 : 10)
    drawn += `<path d="${capOf(head, `C${right - 14} 58 114 62 100 58C88 62 ${left + 14} 58 ${left + 8} 65`, 40)}" fill="${look.hair}"/>`
    for (let at = 0; at < 14; at++) {
      const x = chance.between(left + 2, right - 2)
      const y = 62 - 17 * Math.cos(((x - 100) / head.half) * 1.4) * chance.next()
      drawn += `<circle cx="${round(x)}" cy="${round(y)}" r="${round(chance.between(4, 6.5))}" fill="${chance.next() > 0.5 ? lighter(look.hair, 0.1) : darker(look.hair, 0.1)}"/>`
    }
  } else if (style === 'kaal') {
    drawn = `<path d="M${left - 1} 92C${left - 3} 76 ${left} 66 ${left + 4} 60C${left + 3} 72 ${left + 2} 80 ${left + 3} 90ZM${right + 1} 92C${right + 3} 76 ${right} 66 ${right - 4} 60C${right - 3} 72 ${right - 2} 80 ${right - 3} 90Z" fill="${look.hair}" opacity=".75"/><ellipse cx="88" cy="57" rx="13" ry="6" fill="#fff" opacity=".28" transform="rotate(-18 88 57)"/>`
  } else if (style === 'bob' && chance.next() > 0.45) {
    drawn = `${cap(`C${right - 10} 76 ${right - 16} 78 100 77C${left + 16} 78 ${left + 10} 76 ${left + 6} 72`, 35)}<path d="M${left - 9} 84C${left - 10} 70 ${left} 60 ${left + 6} 62C${left} 86 ${left + 3} 108 ${left} 126C${left - 12} 122 ${left - 10} 98 ${left - 9} 84ZM${right + 9} 84C${right + 10} 70 ${right} 60 ${right - 6} 62C${right} 86 ${right - 3} 108 ${right} 126C${right + 12} 122 ${right + 10} 98 ${right + 9} 84Z" fill="${look.hair}"/>`
  } else if (style === 'bob' || style === 'lang') {
    const part = round(chance.between(86, 114))
    drawn = `<path d="M${part} 40C${left + 6} 38 ${left - 12} 62 ${left - 8} 100C${left - 8} 118 ${left - 10} 122 ${left - 6} 132C${left + 2} 120 ${left - 2} 96 ${left + 6} 80C${left + 14} 70 ${part - 8} 66 ${part} 50C${part + 8} 66 ${right - 14} 68 ${right - 6} 80C${right + 2} 96 ${right - 2} 120 ${right + 6} 132C${right + 10} 122 ${right + 8} 118 ${right + 8} 100C${right + 12} 62 ${right - 6} 38 ${part} 40Z" fill="url(#hair)"/>${shine(look, head, 38)}`
  } else if (style === 'staart' || style === 'knot') {
    drawn = cap(
      `C${right - 14} 58 116 54 ${round(chance.between(92, 108))} 53C88 54 ${left + 14} 58 ${left + 8} 65`,
      38,
    )
  } else if (style === 'hoofddoek') {
    const cloth = chance.pick(scarves)
    drawn = `<path d="M100 32C${left - 16} 32 ${left - 18} 74 ${left - 12} 108C${left - 8} 132 ${left - 22} 152 ${left - 34} 166C70 190 130 190 ${right + 34} 166C${right + 22} 152 ${right + 8} 132 ${right + 12} 108C${right + 18} 74 ${right + 16} 32 100 32ZM100 57C${right - 8} 57 ${right - 1} 78 ${right - 2} 94C${right - 3} 116 116 133 100 133C84 133 ${left + 3} 116 ${left + 2} 94C${left + 1} 78 ${left + 8} 57 100 57Z" fill="${cloth}" fill-rule="evenodd"/><g fill="none" stroke-linecap="round"><path d="M${left - 8} 112C${left} 142 84 150 118 152M${left - 10} 90C${left - 8} 130 70 158 96 170M${right + 8} 104C${right + 4} 136 124 152 ${right - 4} 172" stroke="${darker(cloth, 0.35)}" stroke-width="2.4" opacity=".5"/><path d="M${left - 8} 70C${left - 2} 48 84 40 104 40M${left - 4} 140C74 164 104 172 128 170" stroke="${lighter(cloth, 0.35)}" stroke-width="5" opacity=".4"/></g><path d="M100 57C${left + 8} 57 ${left + 1} 78 ${left + 2} 94" stroke="${darker(cloth, 0.4)}" stroke-width="2" fill="none" opacity=".5"/>`
  }
  if (look.has.has('helm')) {
    const shell = chance.pick(['#f4f1ea', '#f2c230', '#e9edf0', '#f08a2c'])
    drawn += `<path d="M${left - 9} 66C${left - 10} 18 ${right + 10} 18 ${right + 9} 66Z" fill="${shell}"/><path d="M118 28C${right + 6} 34 ${right + 8} 52 ${right + 9} 66H${right - 14}C${right - 14} 48 126 34 118 28Z" fill="${darker(shell, 0.2)}" opacity=".5"/><path d="M93 29h12v36H93Z" fill="${lighter(shell, 0.5)}" opacity=".6"/><path d="M${left - 15} 64Q100 54 ${right + 15} 64Q${right + 12} 73 ${right} 71Q100 62 ${left} 71Q${left - 12} 73 ${left - 15} 64Z" fill="${mix(shell, '#8a8576', 0.2)}"/><path d="M${left + 2} 73Q100 63 ${right - 2} 73" stroke="#1d1512" stroke-width="5" opacity=".2" fill="none"/>`
  }
  if (look.has.has('pet')) {
    const cloth = chance.pick(['#34506b', '#2f5d4d', '#3a3d45', '#7b3f35'])
    drawn += `<path d="M${left - 5} 68C${left - 5} 30 ${right + 5} 30 ${right + 5} 68Z" fill="${cloth}"/><path d="M${left - 7} 66Q${left + 6} 52 ${right - 4} 58Q${right + 12} 64 ${right + 8} 70Q100 62 ${left - 7} 74Z" fill="${darker(cloth, 0.25)}"/><path d="M${left + 4} 52Q${left + 16} 40 104 39" stroke="${lighter(cloth, 0.4)}" stroke-width="3" fill="none" opacity=".5"/>`
  }
  return drawn
}
