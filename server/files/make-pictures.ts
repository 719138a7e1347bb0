import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata, SharpOptions } from 'sharp'
import { fileLimits, imageWidths } from '../../contract/files.ts'
import { Refusal } from '../platform/refusal.ts'
import { loadSharp } from './load-sharp.ts'

/** The longest side that is kept, in pixels: enough for a full screen at double density. */
const fullSide = 2560
/** Beyond this an animation costs more than it tells, and becomes its first frame. */
const animationFrames = 100
const animationPixels = 20_000_000

export interface Pictures {
  /** Name of the part → local path. */
  parts: Record<string, string>
  width: number
  height: number
  bytes: number
  derived: number[]
}

/**
 * Makes a picture anew: upright, without EXIF, GPS or colour profile, as WebP in its full size and in the smaller widths
 * that lists and faces ask for. What came is not kept, so nothing hidden in it is ever served.
 * @throws Refusal 422 file.too-many-pixels (before decoding), file.damaged
 */
export async function makePictures(path: string, folder: string): Promise<Pictures> {
  return taken(async () => {
    const sharp = await loadSharp()
    const facts = await factsOf(path)
    const frames = facts.pages ?? 1
    const frameHeight = facts.pageHeight ?? facts.height
    const moves = frames > 1 && frames <= animationFrames && facts.width * frameHeight * frames <= animationPixels
    const input: SharpOptions = {
      limitInputPixels: fileLimits.imagePixels,
      failOn: 'error',
      sequentialRead: true,
    }
    try {
      const full = join(folder, 'full.webp')
      const made = await sharp(path, { ...input, animated: moves })
        .autoOrient()
        .resize({ width: fullSide, height: fullSide, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 86, smartSubsample: true, effort: moves ? 1 : 3 })
        .toFile(full)
      const width = made.width
      const height = made.pageHeight ?? (moves ? Math.round(made.height / frames) : made.height)
      const parts: Record<string, string> = { 'full.webp': full }
      const derived = imageWidths.filter((wanted) => wanted < width && (!moves || wanted <= 320))
      for (const wanted of derived) {
        parts[`${wanted}.webp`] = join(folder, `${wanted}.webp`)
        // From the full one: the large original is decoded once only.
        await sharp(full, input)
          .resize({ width: wanted })
          .webp({ quality: 80, effort: 3 })
          .toFile(parts[`${wanted}.webp`]!)
      }
      return { parts, width, height, bytes: (await stat(full)).size, derived }
    } catch (error) {
      if (isDiskFull(error)) throw new Refusal(503, 'disk-full')
      const refusal = new Refusal(422, 'file.damaged')
      refusal.cause = error
      throw refusal
    }
  })
}

/** Reads the header only. */
async function factsOf(path: string): Promise<Metadata & { width: number; height: number }> {
  let facts: Metadata
  try {
    facts = await (await loadSharp())(path, { limitInputPixels: false }).metadata()
  } catch (error) {
    const refusal = new Refusal(422, 'file.damaged')
    refusal.cause = error
    throw refusal
  }
  const { width, height } = facts
  if (!width || !height) throw new Refusal(422, 'file.damaged')
  if (width * height > fileLimits.imagePixels)
    throw new Refusal(422, 'file.too-many-pixels', { params: { megapixels: fileLimits.imagePixels / 1_000_000 } })
  return { ...facts, width, height }
}

const isDiskFull = (error: unknown) => error instanceof Error && /no space left|disk quota/i.test(error.message)

/** Two at a time in a process: each may hold two hundred megabytes of pixels. */
let free = 2
const waiting: (() => void)[] = []
async function taken<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free--
  else await new Promise<void>((go) => waiting.push(go))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
}
