import { buffer } from 'node:stream/consumers'
import { diskStore, loadSharp } from '../files/index.ts'
import type { Config } from '../platform/config.ts'
import type { OrganisationFacts } from './organisation.ts'

export const iconSizes = [32, 180, 192, 512] as const

// Four stones around a fifth: the same mark as beside the name on screen.
const stones = `
  <rect x="6.5" y="6.5" width="12" height="5.5" rx="1"/><rect x="20" y="6.5" width="5.5" height="12" rx="1"/>
  <rect x="13.5" y="20" width="12" height="5.5" rx="1"/><rect x="6.5" y="13" width="5.5" height="12.5" rx="1"/>
  <rect x="13.6" y="13.2" width="4.8" height="4.8" rx="1" opacity=".55"/>`

/**
 * The icon of this Plein as PNG: the logo on white, else the paving on the organisation's colour.
 * @param padded for systems that cut the icon to a shape of their own: colour to the edge, the mark well inside
 */
export async function drawIcon(
  config: Config,
  size: number,
  brand: OrganisationFacts,
  padded: boolean,
): Promise<Buffer> {
  const logo = brand.logoFileId ? await readLogo(config, brand.logoFileId) : null
  const corner = padded ? 0 : 7
  const ground = logo ? '#ffffff' : brand.brandColour
  const mark = padded ? `<g transform="translate(3.6 3.6) scale(.775)">${stones}</g>` : stones
  const sharp = await loadSharp()
  const base = sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">
      <rect width="32" height="32" rx="${corner}" fill="${ground}"/>
      ${logo ? '' : `<g fill="${textOn(brand.brandColour)}">${mark}</g>`}</svg>`),
  )
  if (!logo) return base.png().toBuffer()
  const inner = Math.round(size * (padded ? 0.62 : 0.84))
  const picture = await sharp(logo).resize(inner, inner, { fit: 'inside' }).png().toBuffer()
  return base
    .composite([{ input: picture, gravity: 'centre' }])
    .png()
    .toBuffer()
}

async function readLogo(config: Config, fileId: string): Promise<Buffer | null> {
  const store = diskStore(config)
  if ((await store.size(fileId, 'full.webp')) === null) return null
  return buffer(store.read(fileId, 'full.webp'))
}

/** White stones, or dark ones on a light colour (WCAG's relative luminance). */
function textOn(colour: string): string {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) > 0.4 ? '#20242c' : '#fffefd'
}
