import type { FoundItem } from '../content/index.ts'
import { mayReact } from '../content/index.ts'
import type { Viewer } from '../platform/context.ts'

/** Who asked knows what helped; a host may say it for them, so that a question does not stay open when they left. */
export const mayAccept = (viewer: Viewer, question: FoundItem) =>
  mayReact(question) && (question.authorId === viewer.id || question.hostsPlace)
