/** A tab in the background draws no frames; the work is done all the same. */
const withoutFrame = 100

/**
 * Does this after the browser has drawn what is to be drawn now: a press shows within its frame, and what it sets in motion
 * may take longer. Returns how to call it off.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    // Still before the drawing; a task of its own comes after it.
    timer = setTimeout(work)
  })
  timer = setTimeout(() => {
    cancelAnimationFrame(frame)
    work()
  }, withoutFrame)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
