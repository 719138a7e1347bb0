import { type LiveMessage, livePath } from '../../contract/live-message.ts'
import { tellReached } from './client/reached.ts'
import { letGo } from './let-go.ts'
import { applyLive } from './live-rules.ts'
import { confirmSession, knownSession } from './session.ts'

/** After the server closed the connection for good (signed out, restarted behind a proxy): wait and look again. */
const firstWait = 1000
const longestWait = 30_000

/**
 * Keeps one event stream open while somebody is signed in. The browser reconnects by itself and says what it saw last;
 * only when it gave up do we open a new one, from the same position. Returns how to stop.
 */
export function keepLive(): () => void {
  let source: EventSource | null = null
  let last = 0
  let wait = firstWait
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const open = () => {
    if (stopped) return
    source = new EventSource(last ? `${livePath}?after=${last}` : livePath)
    source.onopen = () => {
      wait = firstWait
      tellReached(true)
    }
    source.onmessage = (event) => {
      const position = Number(event.lastEventId)
      const message = JSON.parse(event.data) as LiveMessage
      if (message.type === 'reload') {
        letGo()
        // also back, where the server was put back to an earlier moment
        last = position
        return
      }
      // what came twice over a broken connection is known by its position
      if (position > last) applyLive(message)
      last = Math.max(last, position)
    }
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return
      source.close()
      timer = setTimeout(reopen, wait)
      wait = Math.min(longestWait, wait * 2)
    }
  }

  const reopen = async () => {
    // A refused stream says nothing about why; the session does.
    await confirmSession().catch(() => undefined)
    if (stopped) return
    if (knownSession()?.viewer) open()
    else timer = setTimeout(reopen, wait)
  }

  open()
  return () => {
    stopped = true
    clearTimeout(timer)
    source?.close()
  }
}
