import { loadSharp, storeBytes } from '../../files/index.ts'
import { demo } from '../demo/demo.ts'
import { demoId } from '../demo/demo-id.ts'
import { portrait } from '../demo/pictures/portrait.ts'
import { scene } from '../demo/pictures/scene.ts'
import type { DemoWorld } from './demo-world.ts'

/**
 * Draws the portraits and scenes and brings them in as their owners' files. Outside the seeding's transaction, for it
 * takes a while; what nothing refers to in the end is swept like any forgotten upload.
 * @param scale of the drawings: a quarter is enough where nobody looks at them
 */
export async function seedPictures(
  world: DemoWorld,
  onPart: (part: number) => Promise<void>,
  scale = 1,
): Promise<void> {
  const sharp = await loadSharp()
  const wanted = scenesWanted()
  const faces = demo.people.filter((person) => person.hasPortrait).map((person) => person.key)
  const drawn = new Map<string, Promise<Buffer>>()
  const drawOnce = (key: string) => {
    const before = drawn.get(key)
    if (before) return before
    const made = sharp(Buffer.from(scene(key)), { density: 72 * scale })
      .webp({ quality: 92, effort: 0 })
      .toBuffer()
    drawn.set(key, made)
    return made
  }
  const tasks = [
    ...faces.map((key) => async () => {
      const bytes = await sharp(Buffer.from(portrait(key)), { density: 72 * scale })
        .webp({ quality: 92, effort: 0 })
        .toBuffer()
      world.portraits.set(key, await store(world, key, bytes, `${key}.webp`))
    }),
    ...wanted.map(({ by, key }) => async () => {
      world.pictures.set(`${by}/${key}`, await store(world, by, await drawOnce(key), `${key}.webp`))
    }),
  ]
  let done = 0
  const lane = async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      await task()
      if (++done % 12 === 0) await onPart(done / (faces.length + wanted.length))
    }
  }
  await Promise.all([lane(), lane(), lane()])
}

const store = async ({ work }: DemoWorld, owner: string, bytes: Buffer, name: string) =>
  (await storeBytes(work, { bytes, name, ownerId: demoId('person', owner), as: 'image' })).fileId

/** Each picture once for each person who uses it: only its owner may hang a file on something. */
function scenesWanted(): { by: string; key: string }[] {
  const all = [
    ...demo.groups.flatMap(({ cover, hosts }) => (cover ? [{ by: hosts[0]!, key: cover }] : [])),
    ...demo.articles.map(({ by, cover }) => ({ by, key: cover.scene })),
    ...[...demo.posts, ...demo.questions].flatMap(({ by, photos = [] }) =>
      photos.map(({ scene: key }) => ({ by, key })),
    ),
  ]
  return [...new Map(all.map((one) => [`${one.by}/${one.key}`, one])).values()]
}
