import sharp from 'sharp'
import { expect, test } from 'vitest'
import { demo } from '../demo.ts'
import { portrait } from './portrait.ts'
import { scene, sceneKeys } from './scene.ts'

const used = [
  ...demo.groups.flatMap((group) => (group.cover ? [group.cover] : [])),
  ...demo.articles.map((article) => article.cover.scene),
  ...[...demo.posts, ...demo.questions].flatMap((item) => (item.photos ?? []).map((photo) => photo.scene)),
]

test('every scene that is named can be drawn, and every scene is used', () => {
  expect(new Set(used)).toEqual(new Set(sceneKeys))
})

test('every photo says what is on it', () => {
  const photos = [
    ...demo.articles.map((article) => article.cover),
    ...[...demo.posts, ...demo.questions].flatMap((item) => item.photos ?? []),
  ]
  for (const photo of photos) expect(photo.alt.length).toBeGreaterThan(20)
})

test('portraits are drawn for who has one, differ, and stay the same', () => {
  const drawn = demo.people.filter((person) => person.hasPortrait).map((person) => portrait(person.key))
  expect(new Set(drawn).size).toBe(drawn.length)
  expect(portrait('wim')).toBe(portrait('wim'))
  expect(() => portrait('henkjan')).toThrow('No portrait')
  for (const svg of drawn) expect(svg).not.toMatch(/NaN|undefined/)
})

test('scenes are sound SVG that rasterises', async () => {
  for (const key of sceneKeys) {
    expect(scene(key), key).not.toMatch(/NaN|undefined/)
    expect(scene(key), key).toBe(scene(key))
  }
  const image = await sharp(Buffer.from(scene('kade'))).metadata()
  expect([image.width, image.height]).toEqual([1440, 900])
})
