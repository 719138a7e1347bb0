import { Refusal } from './refusal.ts'

/** What the screen offers. */
const undoSeconds = 10
/** The server is a little more patient than the toast, for a slow connection. */
const patienceSeconds = 20

/** Until when the screen offers to take back what happens now. */
export const undoUntil = (now: Date): Date => new Date(now.getTime() + undoSeconds * 1000)

/** What happened before this moment can no longer be taken back. */
export const undoSince = (now: Date): Date => new Date(now.getTime() - (undoSeconds + patienceSeconds) * 1000)

/** @throws Refusal 410 when it happened too long ago to be taken back. */
export function refuseLateUndo(happenedAt: Date, now: Date): void {
  if (happenedAt < undoSince(now)) throw new Refusal(410, 'undo.too-late')
}
