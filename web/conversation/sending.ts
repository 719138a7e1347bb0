import { useMemo, useSyncExternalStore } from 'react'
import type { Comment } from '../../contract/conversation.ts'
import type { RichTextDocument } from '../../contract/rich-text-document.ts'
import { call } from '../app/client/call.ts'
import { freshKey } from '../app/client/fresh-key.ts'
import { changeItem } from '../content/index.ts'
import { addComment } from './change-comments.ts'

/** One's own words on their way: on screen at once, and kept there with a way to try again when sending failed. */
export interface Sending {
  /** Also the idempotency key: trying again can never post twice. */
  key: string
  itemId: string
  parentId: string | null
  role: Comment['role']
  body: RichTextDocument
  at: string
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

export function startSending(input: Pick<Sending, 'itemId' | 'parentId' | 'role' | 'body'>): void {
  const sending: Sending = { ...input, key: freshKey(), at: new Date().toISOString(), error: null }
  change([...all, sending])
  void send(sending)
}

export function sendAgain(sending: Sending): void {
  change(all.map((one) => (one.key === sending.key ? { ...one, error: null } : one)))
  void send(sending)
}

export const stopSending = (key: string) => change(all.filter((one) => one.key !== key))

async function send({ key, itemId, parentId, role, body }: Sending) {
  try {
    const comment = await call('postComment', { itemId, parentId, role, body }, { idempotencyKey: key })
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
    change(all.map((one) => (one.key === key ? { ...one, error } : one)))
  }
}
