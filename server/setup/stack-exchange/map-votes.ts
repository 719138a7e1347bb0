import type { Place } from './dump-index.ts'
import type { DumpVote } from './dump-rows.ts'
import type { NotCarriedReason } from './fidelity-report.ts'
import type { CommentScores } from './map-comments.ts'
import type { Mapping } from './map-dump.ts'
import type { AcceptedRecord, BookmarkRecord, ReactionCountRecord } from './plein-records.ts'

const accepted = 1
const upvote = 2
const favourite = 5

/** The vote types that Plein has no counterpart for, after the dump's own numbering. */
const withoutPlace = new Map<number, NotCarriedReason>([
  [3, 'downvote'],
  [4, 'moderation-vote'], // offensive
  [6, 'moderation-vote'], // close
  [7, 'moderation-vote'], // reopen
  [8, 'bounty'], // start
  [9, 'bounty'], // close
  [10, 'moderation-vote'], // deletion
  [11, 'moderation-vote'], // undeletion
  [12, 'moderation-vote'], // spam
  [15, 'moderation-vote'], // moderator review
  [16, 'moderation-vote'], // approve edit
])

/** Bookmarks, then the counts of nameless reactions on posts and comments, then the accepted answers with their day. */
export async function* mapVotes(
  mapping: Mapping,
  scores: CommentScores,
): AsyncGenerator<BookmarkRecord | ReactionCountRecord | AcceptedRecord> {
  const { dump, index, ids, report } = mapping
  const upvotes = new Map<number, number>()
  const acceptedAt = new Map<number, Date>()
  const bookmarked = new Set<string>()

  for await (const vote of dump.rows('votes', (problem) => report.problem('votes', problem))) {
    const place = index.place(vote.PostId)
    const reason = reasonAgainst(mapping, vote, place, bookmarked)
    if (reason) {
      report.notCarried('votes', reason, `vote ${vote.Id}`)
      continue
    }
    report.carried('votes')
    if (vote.VoteTypeId === upvote) upvotes.set(vote.PostId, (upvotes.get(vote.PostId) ?? 0) + 1)
    if (vote.VoteTypeId === accepted) acceptedAt.set(vote.PostId, vote.CreationDate)
    if (vote.VoteTypeId !== favourite) continue
    bookmarked.add(`${vote.UserId} ${vote.PostId}`)
    const person = ids.author({ user: vote.UserId! })
    yield { kind: 'bookmark', person, question: ids.post(vote.PostId), madeAt: vote.CreationDate }
  }

  for (const [post, count] of upvotes) {
    const kind = index.place(post).kind === 'answer' ? 'answer' : 'question'
    const reaction = kind === 'answer' ? 'helped' : 'like'
    yield { kind: 'reactionCount', on: { kind, source: ids.post(post) }, reaction, count }
  }
  for (const [comment, count] of scores) {
    yield { kind: 'reactionCount', on: { kind: 'comment', source: ids.comment(comment) }, reaction: 'like', count }
  }
  for (const [question, answer] of index.accepted) {
    const at = acceptedAt.get(answer) ?? null
    yield { kind: 'accepted', question: ids.post(question), answer: ids.post(answer), acceptedAt: at }
  }
}

function reasonAgainst(
  { index }: Mapping,
  vote: DumpVote,
  place: Place,
  bookmarked: ReadonlySet<string>,
): NotCarriedReason | undefined {
  const known = withoutPlace.get(vote.VoteTypeId)
  if (known) return known
  if (![accepted, upvote, favourite].includes(vote.VoteTypeId)) return 'unknown-vote-type'
  if (place.kind === 'none') return place.reason
  if (vote.VoteTypeId === accepted) {
    return index.accepted.get(place.question) === vote.PostId ? undefined : 'not-the-accepted-answer'
  }
  if (vote.VoteTypeId === upvote) return undefined
  if (place.kind !== 'question') return 'bookmark-not-on-question'
  if ('formerName' in index.author(vote.UserId, undefined)) return 'bookmark-without-person'
  return bookmarked.has(`${vote.UserId} ${vote.PostId}`) ? 'bookmark-twice' : undefined
}
