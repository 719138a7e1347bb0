import { keepOnDevice } from './on-device.ts'
import { whenReached } from './reached.ts'
import { OfflineError, RefusalError } from './refusal-error.ts'

/** What somebody wrote, as this device keeps it: see onDevice. */
interface Kept {
  accountId: string
  name: string
  value: object
}

/**
 * Sends what somebody wrote, and when there is no connection tries again each time that the server is reached, until it has
 * answered. As long as it waits it is kept on this device; also when nobody is signed in any more, so that it goes out once
 * they are. Any other refusal is for the writer to decide about. What is sent carries one idempotency key, so that it
 * happens once.
 * @param onWait hears that it waits for a connection, and that it goes on
 */
export async function sendKept<Answer>(
  { accountId, name, value }: Kept,
  send: () => Promise<Answer>,
  onWait: (waits: boolean) => void,
): Promise<Answer> {
  const keep = (kept: object | null) => keepOnDevice(accountId, name, kept)
  try {
    const answer = await untilReached(send, (waits) => {
      if (waits) keep(value)
      onWait(waits)
    })
    keep(null)
    return answer
  } catch (error) {
    keep(error instanceof RefusalError && error.status === 401 ? value : null)
    throw error
  }
}

async function untilReached<Answer>(send: () => Promise<Answer>, onWait: (waits: boolean) => void): Promise<Answer> {
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
