import { describe, expect, test } from 'vitest'
import { type CommentFacts, commentRecipients, itemRecipients } from './recipients.ts'

const facts = (some: Partial<CommentFacts> = {}): CommentFacts => ({
  actorId: 'wim',
  role: 'comment',
  itemAuthorId: null,
  parentAuthorId: null,
  mentions: [],
  followers: [],
  takingPart: [],
  muted: [],
  ...some,
})
const told = (some: Partial<CommentFacts>) =>
  commentRecipients(facts(some)).map(({ personId, kind, reason }) => `${personId}: ${kind}, ${reason}`)

describe('who is told of a comment', () => {
  test.each<[string, Partial<CommentFacts>, string[]]>([
    ['nobody around', {}, []],
    ['the author of the item', { itemAuthorId: 'emine' }, ['emine: comment, author']],
    ['an answer is called so', { itemAuthorId: 'emine', role: 'answer' }, ['emine: answer, author']],
    [
      'who is answered',
      { itemAuthorId: 'emine', parentAuthorId: 'roos' },
      ['roos: reply, own-comment', 'emine: comment, author'],
    ],
    [
      'the author who is answered, once',
      { itemAuthorId: 'emine', parentAuthorId: 'emine' },
      ['emine: reply, own-comment'],
    ],
    [
      'named goes before all',
      { itemAuthorId: 'emine', parentAuthorId: 'emine', mentions: ['emine'] },
      ['emine: mention, mentioned'],
    ],
    ['a follower', { followers: ['bas'] }, ['bas: comment, following']],
    [
      'a follower who also talks, once',
      { followers: ['bas'], takingPart: ['bas', 'grace'] },
      ['bas: comment, following', 'grace: comment, taking-part'],
    ],
    ['never the writer', { itemAuthorId: 'wim', mentions: ['wim'], followers: ['wim'], takingPart: ['wim'] }, []],
    ['not who muted it', { itemAuthorId: 'emine', takingPart: ['bas'], muted: ['emine', 'bas'] }, []],
    [
      'who muted it hears when named',
      { itemAuthorId: 'emine', mentions: ['emine'], muted: ['emine'] },
      ['emine: mention, mentioned'],
    ],
    ['an answered comment of who muted', { parentAuthorId: 'roos', muted: ['roos'] }, []],
  ])('%s', (_, some, expected) => expect(told(some)).toEqual(expected))
})

test('of a new item: who is named, and who wants all of the group, once and never the writer', () => {
  const recipients = itemRecipients({ actorId: 'wim', mentions: ['bas', 'wim'], wantAll: ['bas', 'grace', 'wim'] })
  expect(recipients).toEqual([
    { personId: 'bas', kind: 'mention', reason: 'mentioned' },
    { personId: 'grace', kind: 'new-item', reason: 'group-all' },
  ])
})
