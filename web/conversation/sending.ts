import { useMemo, useSyncExternalStore } from 'react'
import type { Comment } from '../../contract/conversation.ts'
import type { RichTextDocument } from '../../contract/rich-text-document.ts'
import { call } from '../app/client/call.ts'
import { freshKey } from '../app/client/fresh-key.ts'
import { allOnDevice } from '../app/client/on-device.ts'
import { sendKept } from '../app/client/send-kept.ts'
import { changeItem } from '../content/index.ts'
import { addComment } from './change-comments.ts'

/** One's own words on their way: on screen at once, and kept there with a way to try again when sending failed. */
export interface Sending {
  /** Also the idempotency key: trying again can never post twice. */
  key: string
  accountId: string
  itemId: string
  parentId: string | null
  role: Comment['role']
  body: RichTextDocument
  at: string
  /** There is no connection: it goes out by itself when there is. Until then it is kept on this device as well. */
  waits: boolean
  error: unknown
}

let all: readonly Sending[] = []
const listeners = new Set<() => void>()

function change(next: readonly Sending[]) {
  all = next
  for (const notify of listeners) notify()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const snapshot = () => all

/** What this person is sending beneath one item. */
export function useSendings(itemId: string): Sending[] {
  const sendings = useSyncExternalStore(subscribe, snapshot)
  return useMemo(() => sendings.filter((one) => one.itemId === itemId), [sendings, itemId])
}

export function startSending(input: Pick<Sending, 'accountId' | 'itemId' | 'parentId' | 'role' | 'body'>): void {
  const sending: Sending = { ...input, key: freshKey(), at: new Date().toISOString(), waits: false, error: null }
  change([...all, sending])
  void send(sending)
}

/** Sends what waited on this device when the page was left. */
export function resumeSendings(accountId: string): void {
  for (const sending of allOnDevice<Sending>(accountId, nameOf(''))) {
    change([...all.filter(({ key }) => key !== sending.key), { ...sending, waits: false, error: null }])
    void send(sending)
  }
}

export function sendAgain(sending: Sending): void {
  update(sending.key, { error: null })
  void send(sending)
}

export const stopSending = (key: string) => change(all.filter((one) => one.key !== key))

const update = (key: string, to: Partial<Sending>) =>
  change(all.map((one) => (one.key === key ? { ...one, ...to } : one)))
const nameOf = (key: string) => `comment ${key}`

async function send(sending: Sending): Promise<void> {
  const { key, accountId, itemId, parentId, role, body } = sending
  try {
    const comment = await sendKept(
      { accountId, name: nameOf(key), value: sending },
      () => call('postComment', { itemId, parentId, role, body }, { idempotencyKey: key }),
      (waits) => update(key, { waits }),
    )
    addComment(comment)
    stopSending(key)
    const isAnswer = role === 'answer' ? 1 : 0
    changeItem(itemId, (card) => ({
      ...card,
      commentCount: card.commentCount + 1,
      answerCount: card.answerCount + isAnswer,
      lastCommentAt: comment.createdAt,
    }))
  } catch (error) {
    update(key, { error })
  }
}
