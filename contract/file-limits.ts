/** Limits of what people bring in. The web says them before an upload starts; the server holds everyone to them. */
export const fileLimits = {
  imageBytes: 25 * 1024 * 1024,
  imagePixels: 50_000_000,
  documentBytes: 200 * 1024 * 1024,
} as const

/** Widths in pixels in which a picture can be asked for; the next larger one that exists is served. */
export const imageWidths = [96, 320, 640, 1280] as const
export type ImageWidth = (typeof imageWidths)[number]
