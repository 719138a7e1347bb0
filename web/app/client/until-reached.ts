import { whenReached } from './reached.ts'
import { OfflineError } from './refusal-error.ts'

/**
 * Tries again each time that the server is reached, until it has answered. What is sent carries one idempotency key, so
 * that it happens once.
 * @param onWait hears that it waits for a connection, and that it goes on
 */
export async function untilReached<Answer>(
  send: () => Promise<Answer>,
  onWait: (waits: boolean) => void,
): Promise<Answer> {
  for (;;) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof OfflineError)) throw error
      onWait(true)
      // an answer that broke off half-way was reached: a breath, so that this does not go round as fast as it can
      await Promise.all([whenReached(), new Promise((done) => setTimeout(done, 500))])
      onWait(false)
    }
  }
}
