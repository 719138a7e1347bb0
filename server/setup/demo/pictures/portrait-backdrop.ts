import { darker, lighter, round } from './colour.ts'
import type { Chance } from './seeded.ts'

/** What lies out of focus behind a face: a window, greenery, a brick wall, a street, or just a wall in daylight. */
export function backdrop(chance: Chance, outdoors: boolean): string {
  const kind = outdoors
    ? chance.pick(['green', 'street', 'brick'])
    : chance.pick(['window', 'wall', 'shelf', 'green', 'wall'])
  const base = {
    green: ['#9db98a', '#86a878', '#b3c79c'],
    street: ['#b9c9d3', '#cfd3cd', '#a9bac6'],
    brick: ['#b98368', '#a8735c', '#c29679'],
    window: ['#dfe6e2', '#e4e0d6', '#d5dfe6'],
    wall: ['#dfd5c4', '#c9d6d0', '#d3cfdf', '#e4cfc0', '#c3d0dc', '#d9d9c4'],
    shelf: ['#c9b79f', '#bfae98', '#b6b3a6'],
  }[kind] as string[]
  const ground = chance.pick(base)
  let far = ''
  if (kind === 'green') {
    for (let at = 0; at < 16; at++)
      far += `<circle cx="${round(chance.between(-10, 210))}" cy="${round(chance.between(-10, 190))}" r="${round(chance.between(14, 34))}" fill="${chance.next() > 0.4 ? lighter(ground, chance.between(0.1, 0.5)) : darker(ground, chance.between(0.1, 0.35))}" opacity=".7"/>`
  } else if (kind === 'street') {
    for (let x = -10; x < 210; x += 44)
      far += `<rect x="${x}" y="${round(chance.between(30, 80))}" width="42" height="170" fill="${chance.pick(['#b8735a', '#d8c6a6', '#8f8a86', '#a4604c'])}" opacity=".75"/>`
    far += '<rect y="150" width="200" height="60" fill="#a79d90"/>'
  } else if (kind === 'brick') {
    for (let y = 0; y < 200; y += 22)
      for (let x = -20; x < 200; x += 50)
        far += `<rect x="${x + (y % 44 ? 25 : 0)}" y="${y}" width="47" height="19" fill="${chance.next() > 0.5 ? lighter(ground, 0.14) : darker(ground, 0.14)}" opacity=".8"/>`
  } else if (kind === 'window') {
    const x = round(chance.between(-20, 110))
    far = `<rect x="${x}" y="-10" width="96" height="130" fill="#f6faf8"/><rect x="${x + 44}" y="-10" width="8" height="130" fill="${darker(ground, 0.2)}"/><circle cx="${x + 24}" cy="96" r="30" fill="#9fbb8e" opacity=".7"/>`
  } else if (kind === 'shelf') {
    for (let y = -6; y < 150; y += 46)
      for (let x = -6; x < 200; x += 15)
        far += `<rect x="${x}" y="${y + round(chance.between(0, 12))}" width="13" height="44" fill="${chance.pick(['#8c5b4a', '#5f7280', '#d9cdb3', '#6d7b5c', '#a88f5f'])}" opacity=".65"/>`
  } else {
    far = `<rect x="${round(chance.between(90, 150))}" y="-10" width="50" height="110" fill="#fff" opacity=".3"/>`
  }
  return `<rect width="200" height="200" fill="${ground}"/><g filter="url(#far)">${far}<circle cx="28" cy="30" r="52" fill="#fff6df" opacity=".5"/><ellipse cx="180" cy="170" rx="60" ry="70" fill="${darker(ground, 0.4)}" opacity=".35"/></g>`
}
