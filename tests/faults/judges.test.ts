import { describe, expect, it } from 'vitest'
import { agreed } from './agents.ts'
import { growth } from './flatness.ts'
import { markIn, newJournal, newMark } from './journal.ts'
import { judgeLive } from './judge-live.ts'
import { smallWorld } from './small-world.ts'
import { judgeAll } from './under-load.ts'

type World = ReturnType<typeof smallWorld>

const judge = (spoil: (world: World) => unknown) => {
  const world = smallWorld()
  spoil(world)
  return judgeAll(world.journal, world.found, world.seen)
}

describe('what the checker of the faults finds', () => {
  it('is nothing where all went well', () => {
    expect(judge(() => {})).toEqual([])
  })

  const seeded: [what: string, spoil: (world: World) => unknown, expected: RegExp][] = [
    ['a lost post', ({ found }) => found.items.splice(1, 1), /acknowledged and is lost/],
    ['a lost comment', ({ found }) => found.comments.splice(1, 1), /acknowledged and is lost/],
    ['a doubled post', ({ found }) => found.items.push({ ...found.items[1]!, id: 'twin' }), /stands there 2 times/],
    [
      'a doubled comment',
      ({ found }) => found.comments.push({ ...found.comments[0]!, id: 'twin' }),
      /stands there 2 times/,
    ],
    [
      'a retried write that nobody acknowledged, and that is there twice',
      ({ journal, found }) => {
        journal.posts[1]!.outcome = 'open'
        journal.posts[1]!.id = null
        found.items.push({ ...found.items[1]!, id: 'twin' })
      },
      /stands there 2 times/,
    ],
    [
      'a refused write that is there',
      ({ journal }) => (journal.posts[1]!.outcome = 'refused'),
      /was refused and stands/,
    ],
    [
      'an edit that is undone',
      ({ journal, found }) => (found.items[0]!.mark = journal.posts[0]!.mark),
      /where .* was acknowledged/,
    ],
    [
      'an edit that came in twice',
      ({ found }) => Object.assign(found.items[0]!, { version: 3, revisions: 2 }),
      /has version 3/,
    ],
    ['a removal that is undone', ({ found }) => (found.comments[2]!.isRemoved = false), /removed and is back/],
    ['a removal by nobody', ({ found }) => (found.items[1]!.state = 'removed'), /nobody did that/],
    [
      'a text that nobody wrote',
      ({ found }) => found.items.push({ ...found.items[1]!, id: 'x', mark: newMark() }),
      /nobody wrote/,
    ],
    ['a post in the wrong place', ({ found }) => (found.placements[0]!.audienceId = 'secret'), /placed in/],
    ['a comment beneath another item', ({ found }) => (found.comments[0]!.itemId = 'post-2'), /hangs elsewhere/],
    ['a lost reaction', ({ found }) => found.reactions.pop(), /reaction of bob/],
    ['a reaction of another kind', ({ found }) => (found.reactions[0]!.kind = 5), /reaction of bob/],
    [
      'a reaction of somebody else',
      ({ found }) => found.reactions.push({ itemId: 'post-1', personId: 'eve', kind: 1 }),
      /never did/,
    ],
    ['a fact announced twice', ({ found }) => (found.outbox.announced[0]!.times = 2), /announced 2 times/],
    ['a fact never announced', ({ found }) => found.outbox.announced.pop(), /announced 0 times/],
    ['a wrong counter of comments', ({ found }) => (found.items[0]!.commentCount = 3), /counts 3 comments and has 2/],
    [
      'a wrong counter of reactions',
      ({ found }) => (found.items[0]!.reactionCounts = [0, 2, 0, 0, 0, 0]),
      /counts reactions/,
    ],
    ['a wrong counter of replies', ({ found }) => (found.comments[0]!.replyCount = 0), /counts 0, has 1 replies/],
    ['a lost earlier text', ({ found }) => (found.items[0]!.revisions = 0), /earlier texts/],
    ['a gap in the positions', ({ found }) => (found.outbox.last = 10), /a gap or a double/],
    [
      'a fact without a position',
      ({ found }) => Object.assign(found.outbox, { waiting: 1, rows: 10 }),
      /never got a position/,
    ],
    ['a consumer that stays behind', ({ found }) => (found.cursors[0]!.position = 7), /stands at 7 of 9/],
    [
      'a fact that was put aside',
      ({ found }) => found.parked.push({ consumer: 'search', position: 3, kind: 'item.published', error: 'why' }),
      /put item.published at 3 aside/,
    ],
    ['an item missing from the index', ({ found }) => found.indexed.pop(), /not in the index/],
    ['a removed item in the index', ({ found }) => (found.items[1]!.state = 'removed'), /still in the index/],
    ['a missed notification', ({ found }) => found.notifications.shift(), /never told that ann/],
    [
      'a missed face in a notification',
      ({ found }) => Object.assign(found.notifications[2]!, { actorIds: ['bob'], actorCount: 1 }),
      /never told that cas/,
    ],
    [
      'a doubled notification',
      ({ found }) => found.notifications.push({ ...found.notifications[0]! }),
      /the same thing twice/,
    ],
    ['a face counted twice', ({ found }) => (found.notifications[0]!.actorCount = 2), /counts 2 people and names 1/],
    [
      'a notification of nobody',
      ({ found }) => Object.assign(found.notifications[0]!, { actorIds: ['ann', 'eve'], actorCount: 2 }),
      /did nothing there/,
    ],
    ['a post the API does not give', ({ seen }) => seen.posts.set('post-2', null), /not to be had through the API/],
    ['a post the API gives otherwise', ({ seen }) => (seen.posts.get('post-1')!.mark = newMark()), /reads mark/],
    ['a counter the API gives otherwise', ({ seen }) => (seen.posts.get('post-1')!.commentCount = 9), /other counts/],
    [
      'a comment shown twice',
      ({ seen }) => seen.conversations.get('post-1')!.push({ ...seen.conversations.get('post-1')![0]! }),
      /shows 2 times/,
    ],
    ['a comment not shown', ({ seen }) => seen.conversations.get('post-1')!.shift(), /shows 0 times/],
    [
      'a removed comment shown',
      ({ seen }) => (seen.conversations.get('post-1')![2]!.isRemoved = false),
      /removed and shows/,
    ],
    ['a post twice in the stream', ({ seen }) => seen.stream.push('post-1'), /stands 2 times in the stream/],
    ['a post missing in the stream', ({ seen }) => seen.stream.pop(), /stands 0 times in the stream/],
  ]
  it.each(seeded)('is %s', (_what, spoil, expected) => {
    expect(judge(spoil).join('\n')).toMatch(expected)
  })

  it('is nothing where a write stayed open and is there or not', () => {
    const openButThere = judge(({ journal }) => Object.assign(journal.comments[1]!, { outcome: 'open', id: null }))
    expect(openButThere).toEqual([])
    const openEdit = judge(({ journal }) => journal.posts[1]!.edits.push({ mark: newMark(), outcome: 'open' }))
    expect(openEdit).toEqual([])
  })
})

describe('what two senders of one key hear', () => {
  const yes = (id: string) => ({ outcome: 'acknowledged' as const, body: { id }, wasInDoubt: false })
  const no = (outcome: 'refused' | 'open') => ({ outcome, body: null, wasInDoubt: outcome === 'open' })
  const hear = (...both: Parameters<typeof agreed>[2]) => {
    const journal = newJournal()
    return [agreed(journal, 'createPost', both).outcome, ...journal.disagreements]
  }

  it('is one answer', () => {
    expect(hear(yes('one'), yes('one'))).toEqual(['acknowledged'])
    expect(hear(no('open'), yes('one'))).toEqual(['acknowledged'])
    expect(hear(no('refused'), no('open'))).toEqual(['open'])
    expect(hear(no('refused'), no('refused'))).toEqual(['refused'])
  })

  it('is never two answers', () => {
    expect(hear(yes('one'), yes('two'))).toContain('one key of createPost brought two ids')
    expect(hear(no('refused'), yes('one'))).toContain('one key of createPost brought yes and no')
  })
})

describe('what the checker of the live connection finds', () => {
  const hearing = (spoil: (heard: Map<string, number>) => unknown, reloads = 0) => {
    const { journal } = smallWorld()
    const keys = [
      ...journal.posts.map((post) => `item.published ${post.id}`),
      ...journal.comments.map((comment) => `comment.posted ${comment.id}`),
    ]
    const heard = new Map(keys.map((key) => [key, 1]))
    spoil(heard)
    return judgeLive(journal, [{ personId: 'dee', heard, reloads }], new Map([['everywhere', new Set(['dee'])]]))
  }
  it('is nothing where each fact came once', () => expect(hearing(() => {})).toEqual([]))
  it('is a missed fact', () =>
    expect(hearing((heard) => heard.delete('comment.posted comment-2'))).toEqual(['dee missed 1 of 5 facts']))
  it('is a doubled fact', () =>
    expect(hearing((heard) => heard.set('item.published post-1', 2))).toEqual(['dee heard 1 facts twice']))
  it('is a reload', () => expect(hearing(() => {}, 1)).toEqual(['dee was told to reload 1 times']))
  it('is a fact of a place they are not in', () => {
    const { journal } = smallWorld()
    const heard = new Map([['item.published post-2', 1]])
    const wrong = judgeLive(
      journal,
      [{ personId: 'eve', heard, reloads: 0 }],
      new Map([['everywhere', new Set(['dee'])]]),
    )
    expect(wrong).toEqual(['eve heard 1 facts of a place they are not in'])
  })
})

describe('flat memory', () => {
  const looks = (megabytes: (at: number) => number) =>
    Array.from({ length: 600 }, (_, index) => ({ at: index * 3, megabytes: megabytes(index * 3) }))
  it('sees a leak through the saw of collections', () => {
    const saw = (at: number) => 60 + ((at * 7) % 40)
    expect(Math.abs(growth(looks(saw), 'lowest'))).toBeLessThan(2)
    expect(
      growth(
        looks((at) => saw(at) + at / 30),
        'lowest',
      ),
    ).toBeGreaterThan(15)
  })
  it('passes over a warm-up', () => {
    const warm = (at: number) => 200 - 80 * Math.exp(-at / 90)
    expect(growth(looks(warm), 'median')).toBeLessThan(1)
    expect(
      growth(
        looks((at) => warm(at) + at / 60),
        'median',
      ),
    ).toBeGreaterThan(8)
  })
})

describe('a mark', () => {
  it('is found in any text around it', () => {
    const mark = newMark()
    expect(markIn(`Vandaag ${mark} op het plein`)).toBe(mark)
    expect(markIn('Vandaag op het plein')).toBeNull()
  })
})
