import { greenScenes } from './scenes-green.ts'
import { indoorScenes } from './scenes-indoors.ts'
import { streetScenes } from './scenes-street.ts'
import { seeded } from './seeded.ts'

const scenes = { ...streetScenes, ...greenScenes, ...indoorScenes }

/** Every scene there is. */
export const sceneKeys = Object.keys(scenes)

/**
 * A photo-like drawing as an SVG of 1440 by 900, to be rasterised; always the same for the same key.
 * @throws Error when there is no such scene.
 */
export function scene(key: string): string {
  const draw = scenes[key]
  if (!draw) throw new Error(`No scene ${key}`)
  const blur = (id: string, much: number, room: number) =>
    `<filter id="${id}" x="-${room}%" y="-${room}%" width="${100 + 2 * room}%" height="${100 + 2 * room}%"><feGaussianBlur stdDeviation="${much}"/></filter>`
  const sun =
    '<radialGradient id="sun" cx=".08" cy=".04" r="1.050"><stop stop-color="#fff1cc" stop-opacity=".42"/><stop offset=".6" stop-color="#fff1cc" stop-opacity=".06"/><stop offset="1" stop-color="#1d2030" stop-opacity=".16"/></radialGradient>'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1440" height="900" viewBox="0 0 960 600"><defs>${blur('lens', 0.5, 2)}${blur('little', 2.4, 10)}${blur('far', 12, 30)}${blur('haze', 22, 60)}${sun}</defs><g filter="url(#lens)">${draw(seeded(`scene ${key}`))}</g><rect width="960" height="600" fill="url(#sun)"/></svg>`
}
