interface Area {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Draws a square part of a picture anew, `side` pixels at most; what the file knew of place and camera stays behind.
 * @throws when the browser cannot decode the picture
 */
export async function cutOut(source: string, area: Area, side: number): Promise<Blob> {
  const image = new Image()
  image.src = source
  await image.decode()
  const size = Math.max(1, Math.min(side, Math.round(area.width)))
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser has no canvas')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, area.x, area.y, area.width, area.height, 0, 0, size, size)
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('Nothing was drawn'))), 'image/jpeg', 0.92),
  )
}
