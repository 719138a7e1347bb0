import type { LiveMessage } from '../../contract/live-message.ts'
import { openLiveSocket } from '../../tests/live-socket.ts'

/**
 * An open event stream. Each message is given with the moment (performance.now()) it came.
 * @returns after the greeting, so that what happens from then on is heard
 */
export async function openLive(
  port: number,
  headers: Record<string, string>,
  heard: (message: LiveMessage, at: number) => void,
): Promise<{ close(): void; isOpen(): boolean }> {
  let open = true
  const socket = await new Promise<ReturnType<typeof openLiveSocket>>((greeted, failed) => {
    const line = openLiveSocket(port, headers, {
      onStatus(status) {
        if (status !== 200) failed(new Error(`the live connection answers ${status}`))
      },
      onMessage(message) {
        if (message.type !== 'hello') return heard(message, performance.now())
        line.setTimeout(0)
        greeted(line)
      },
      onClose() {
        open = false
        failed(new Error('the live connection was closed'))
      },
    })
    line.setTimeout(30_000, () => failed(new Error('the live connection does not greet')))
  })
  return { close: () => socket.destroy(), isOpen: () => open }
}
