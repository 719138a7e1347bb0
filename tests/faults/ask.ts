import { setTimeout as pause } from 'node:timers/promises'
import type { Endpoint, OutputOf, SendOf } from '../../contract/endpoint.ts'
import { fetchEndpoint } from '../fetch-endpoint.ts'
import type { Outcome } from './journal.ts'

/** What one attempt brought: an answer, or silence (the line broke, or nothing came in time). */
export interface Answer {
  status: number
  code: string
  body: unknown
}

const silence: Answer = { status: 0, code: 'no answer', body: null }

export interface Asking {
  url: string
  token: string
  /** Milliseconds after which a writer hangs up. */
  hangUpAfter?: number
}

/** One attempt. */
export async function ask<E extends Endpoint>(
  { url, token, hangUpAfter = 8000 }: Asking,
  endpoint: E,
  input: SendOf<E>,
  key?: string,
): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(hangUpAfter)
    const response = await fetchEndpoint({ address: url, token }, endpoint, input, { key, signal })
    const text = await response.text()
    const parsed = text.startsWith('{') ? (JSON.parse(text) as { code?: string }) : null
    return { status: response.status, code: parsed?.code ?? '', body: parsed }
  } catch {
    return silence
  }
}

/** The answer to a read that must succeed, asked a few times if need be. */
export async function read<E extends Endpoint>(asking: Asking, endpoint: E, input: SendOf<E>): Promise<OutputOf<E>> {
  for (let tried = 0; ; tried++) {
    const answer = await ask(asking, endpoint, input)
    if (answer.status === 200) return answer.body as OutputOf<E>
    if (tried === 5) throw new Error(`${endpoint.name} answers ${answer.status} ${answer.code}`)
    await pause(answer.status === 429 ? 5000 : 500)
  }
}

/** Whether asking again may help: silence, a server in need, two writers that met. */
export const isPassing = ({ status, code }: Answer) =>
  status === 0 || status >= 500 || status === 429 || (status === 409 && code === 'busy')

/**
 * Writes, and asks again with the same key as long as no verdict comes, for at most `patience` milliseconds.
 * @param note hears of each answer that was no yes
 */
export async function write<E extends Endpoint>(
  asking: Asking,
  endpoint: E,
  input: SendOf<E>,
  { key, patience, note }: { key: string | undefined; patience: number; note: (answer: Answer) => void },
): Promise<{ outcome: Outcome; body: OutputOf<E> | null; wasInDoubt: boolean }> {
  const until = Date.now() + patience
  let wasInDoubt = false
  for (;;) {
    const answer = await ask(asking, endpoint, input, key)
    if (answer.status >= 200 && answer.status < 300)
      return { outcome: 'acknowledged', body: answer.body as OutputOf<E>, wasInDoubt }
    note(answer)
    if (!isPassing(answer)) return { outcome: wasInDoubt ? 'open' : 'refused', body: null, wasInDoubt }
    wasInDoubt = true
    if (Date.now() > until) return { outcome: 'open', body: null, wasInDoubt }
    await pause(200 + Math.random() * 300)
  }
}
