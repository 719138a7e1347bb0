import { readers, signedIn } from './expectations.ts'
import type { Matrix } from './matrix.ts'

const now = () => new Date().toISOString()

export const streamMatrix: Matrix = {
  homeStream: { expect: signedIn, groupless: true },
  streamSettings: { expect: signedIn, groupless: true },
  changeStreamSettings: { input: () => ({ order: 'newest' }), expect: signedIn, groupless: true },
  newInStream: { input: () => ({ since: now() }), expect: signedIn, groupless: true },
  markStreamSeen: { input: () => ({ seenAt: now() }), expect: signedIn, groupless: true },
  audienceStream: { input: ({ group }) => ({ audienceId: group.id }), expect: readers },
  personItems: { input: ({ world }) => ({ personId: world.author.id }), expect: signedIn, groupless: true },
  tagItems: { input: () => ({ tag: 'gevel' }), expect: signedIn, groupless: true },
}
