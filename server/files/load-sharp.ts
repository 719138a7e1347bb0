import type Sharp from 'sharp'

let loaded: Promise<typeof Sharp> | undefined

/** The picture library, set up once. It is large, so only a process that makes pictures holds it. */
export function loadSharp(): Promise<typeof Sharp> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp')
  // Pictures from outside meet only these decoders, whatever the bytes claim; SVG is for the drawings of our own.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpeg',
      'VipsForeignLoadPng',
      'VipsForeignLoadWebp',
      'VipsForeignLoadNsgif',
      'VipsForeignLoadHeif',
      'VipsForeignLoadSvg',
    ],
  })
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}
