import type { QueryKey } from '@tanstack/react-query'
import { clear, createStore, get, set } from 'idb-keyval'

/** What one account saw last on this device, so that its next visit has something to show at once. */
export interface Kept {
  version: string
  /** When it was read, in milliseconds since 1970. */
  at: number
  answers: [QueryKey, unknown][]
  /** How home looked with them. */
  picture: Picture | null
}

/** A part of a page: words, or an element with its attributes and what is in it. */
export type PictureNode = string | [tag: string, attributes: Record<string, string>, children: PictureNode[]]

/** What of a page stood in the window; of use on the same day, in the same language and width. */
export interface Picture {
  day: string
  language: string
  width: number
  nodes: PictureNode[]
}

declare global {
  interface Window {
    /** What web/start.ts began to read before the app was there. */
    pleinKept?: { accountId: string; row: Promise<unknown> }
    /** When the app's style sheet is there. */
    pleinStyled?: Promise<void>
    /** It drew home as it was, until the app does. */
    pleinPicture?: boolean
  }
}

const hintKey = 'plein-here'
const daysAtMost = 3
// The hash of this chunk's file: another version of Plein may read answers in another way.
const version = new URL(import.meta.url).pathname
const store = createStore('plein-kept', 'accounts')

// One after another, so that nothing is written after it was wiped.
let last: Promise<unknown> = Promise.resolve()
function inTurn<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  // A closed or full storage costs the head start, nothing else.
  const done = last.then(work).catch(() => undefined)
  last = done
  return done
}

/** Who was signed in here last. Every tab reads it, so that one tab keeps nothing after another signed out. */
export function whoWasHere(): string | null {
  try {
    return localStorage.getItem(hintKey)
  } catch {
    return null
  }
}

/**
 * Says who is signed in here now. What was kept for anybody else is wiped first; for nobody also when nobody was here
 * before, since a page that was left in between may not have come to the end of it.
 */
export async function setWhoIsHere(accountId: string | null): Promise<void> {
  if (accountId && whoWasHere() === accountId) return
  try {
    if (accountId) localStorage.setItem(hintKey, accountId)
    else localStorage.removeItem(hintKey)
  } catch {
    // Without it nothing is kept either.
  }
  await wipeKept()
}

/** What was kept for the account that was here last, when this version of Plein kept it and it is not too old. */
export async function readKept(now: number): Promise<Kept | undefined> {
  const accountId = whoWasHere()
  if (!accountId) return undefined
  const early = window.pleinKept
  delete window.pleinKept
  const kept = await inTurn(() =>
    early?.accountId === accountId ? (early.row as Promise<Kept | undefined>) : get<Kept>(accountId, store),
  )
  const isGood = kept?.version === version && now - kept.at < daysAtMost * 86_400_000
  return isGood ? kept : undefined
}

export function keepAnswers(
  accountId: string,
  now: number,
  answers: Kept['answers'],
  picture: Kept['picture'],
): Promise<unknown> {
  return inTurn(async () => {
    if (whoWasHere() !== accountId) return
    await set(accountId, { version, at: now, answers, picture } satisfies Kept, store)
    // Another tab may have signed out in between.
    if (whoWasHere() !== accountId) await clear(store)
  })
}

/** Nothing stays, of anybody. */
export const wipeKept = () => inTurn(() => clear(store))
