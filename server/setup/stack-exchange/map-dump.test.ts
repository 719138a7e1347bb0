import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commentHtml } from './comment-html.ts'
import { mapDump } from './map-dump.ts'
import type { PleinRecord } from './plein-records.ts'
import { openDump } from './read-dump.ts'
import { dumpFiles, type SampleDump, sampleDump, writeFolder } from './sample-dump.ts'

async function map(dump: SampleDump = sampleDump) {
  const opened = await openDump(await writeFolder(dumpFiles(dump)))
  const { records, report } = mapDump(opened)
  const all: PleinRecord[] = []
  for await (const record of records) all.push(record)
  const of = <Kind extends PleinRecord['kind']>(kind: Kind) =>
    all.filter((record): record is Extract<PleinRecord, { kind: Kind }> => record.kind === kind)
  return { all, of, report: report() }
}

const post = (id: number) => `stackexchange:bridges.stackexchange:post:${id}`
const user = (id: number) => `stackexchange:bridges.stackexchange:user:${id}`
const former = (name: string) => `stackexchange:bridges.stackexchange:former:${name}`
const comment = (id: number) => `stackexchange:bridges.stackexchange:comment:${id}`

describe('what becomes of a dump', () => {
  test('people: accounts, and one former member for each name that still signs', async () => {
    const people = (await map()).of('person')
    expect(people.map(({ source, name, isFormer, isSystem }) => [source, name, isFormer, isSystem])).toEqual([
      [user(-1), 'Community', false, true],
      [user(1), 'Noor', false, false],
      [user(2), 'Bram', false, false],
      [user(3), 'user3', false, false],
      [former('Gone Girl'), 'Gone Girl', true, false],
      [former('user77'), 'user77', true, false],
      [former(''), null, true, false],
    ])
    expect(people[1]).toMatchObject({ location: 'Zwolle', aboutHtml: '<p>Loves <b>canals</b> & é</p>' })
  })

  test('tags: the listed, and those that only a question names', async () => {
    expect((await map()).of('tag').map((tag) => tag.name)).toEqual(['bridges', 'unused', 'lorries'])
  })

  test('questions and answers, whatever the order of the file', async () => {
    const { of } = await map()
    expect(of('question')).toMatchObject([
      {
        source: post(10),
        author: user(1),
        title: 'How heavy may a <lorry> be?',
        tags: ['bridges', 'lorries'],
        publishedAt: new Date('2018-03-12T17:00:45.567Z'),
        editedAt: new Date('2018-03-13T00:00:00Z'),
      },
      { source: post(15), author: former('user77'), tags: ['bridges'], editedAt: null },
    ])
    expect(of('answer')).toMatchObject([
      { source: post(5), question: post(10), author: former('Gone Girl') },
      { source: post(11), question: post(10), author: user(2) },
    ])
    expect(of('accepted')).toEqual([
      { kind: 'accepted', question: post(10), answer: post(11), acceptedAt: new Date('2018-03-14T00:00:00Z') },
    ])
  })

  test('comments: remarks on the question, replies under the answer', async () => {
    expect((await map()).of('comment')).toMatchObject([
      { source: comment(1), question: post(10), answer: null, author: user(2) },
      { source: comment(2), question: post(10), answer: post(11), author: former('Gone Girl') },
      { source: comment(5), question: post(15), answer: null, author: former('') },
    ])
  })

  test('votes: counts without names, and bookmarks with a name', async () => {
    const { of } = await map()
    expect(of('reactionCount').map(({ on, reaction, count }) => [on.kind, on.source, reaction, count])).toEqual([
      ['question', post(10), 'like', 2],
      ['answer', post(11), 'helped', 1],
      ['comment', comment(1), 'like', 3],
    ])
    expect(of('bookmark')).toMatchObject([{ person: user(2), question: post(10) }])
  })

  test('nothing is given before what it refers to', async () => {
    const given = new Set<string>()
    for (const record of (await map()).all) {
      const needs = [
        'author' in record ? record.author : null,
        'question' in record ? record.question : null,
        'answer' in record ? record.answer : null,
        'person' in record ? record.person : null,
        'on' in record ? record.on.source : null,
      ]
      for (const need of needs) if (need !== null) expect(given).toContain(need)
      if ('source' in record) given.add(record.source)
    }
  })

  test('the same dump gives the same records', async () => {
    expect((await map()).all).toEqual((await map()).all)
  })
})

describe('the fidelity report', () => {
  test('names each reason with its number', async () => {
    const { report } = await map()
    const reasons = Object.fromEntries(
      report.tables.map(({ table, read, carried, notCarried }) => [
        table,
        { read, carried, ...Object.fromEntries(notCarried.map(({ code, count }) => [code, count])) },
      ]),
    )
    expect(reasons).toEqual({
      users: { read: 4, carried: 4 },
      tags: { read: 2, carried: 2 },
      posts: { read: 8, carried: 4, 'question-missing': 1, 'tag-wiki': 1, 'other-post-type': 1, 'without-title': 1 },
      comments: { read: 5, carried: 3, 'on-tag-wiki': 1, 'post-missing': 1 },
      votes: {
        read: 15,
        carried: 5,
        downvote: 1,
        bounty: 1,
        'moderation-vote': 1,
        'post-missing': 1,
        'on-tag-wiki': 1,
        'unknown-vote-type': 1,
        'bookmark-twice': 1,
        'bookmark-without-person': 1,
        'bookmark-not-on-question': 1,
        'not-the-accepted-answer': 1,
      },
      badges: { read: 1, carried: 0, badge: 1 },
      postLinks: { read: 1, carried: 0, 'post-link': 1 },
    })
    expect(Object.fromEntries(report.notes.map(({ code, count }) => [code, count]))).toEqual({
      'former-member': 3,
      'picture-outside': 1,
      'formula-as-text': 1,
      'closed-question': 1,
      'profile-picture': 1,
      website: 1,
      'nameless-user': 1,
      'tag-not-listed': 1,
      'accepted-answer-missing': 1,
    })
  })

  test('lists bad rows once, though tables are read several times', async () => {
    const { report } = await map({ ...sampleDump, posts: [...sampleDump.posts!, { Id: 99, PostTypeId: 1 }] })
    expect(report.problems).toEqual([{ file: 'Posts.xml', line: 11, field: 'CreationDate', problem: 'missing' }])
    expect(report.tables.find(({ table }) => table === 'posts')).toMatchObject({ read: 9, carried: 4 })
  })

  test('accounts for every row of any dump', async () => {
    const small = fc.integer({ min: 1, max: 6 })
    const date = '2020-01-01T00:00:00'
    const record = <T extends Record<string, fc.Arbitrary<string | number>>>(model: T) =>
      fc.array(fc.record({ ...model, CreationDate: fc.constantFrom(date, date, date, 'x') }), { maxLength: 12 })
    const dumps = fc.record({
      users: record({ Id: small, DisplayName: fc.constantFrom('', 'a', 'b') }),
      tags: fc.array(fc.record({ Id: small, TagName: fc.constantFrom('t', 'u', '') }), { maxLength: 4 }),
      posts: record({
        Id: small,
        PostTypeId: fc.integer({ min: 1, max: 6 }),
        ParentId: small,
        AcceptedAnswerId: small,
        Title: fc.constantFrom('', 'A title'),
        Tags: fc.constantFrom('', '<t><w>'),
        OwnerUserId: fc.constantFrom('', 1, 2, 9),
        OwnerDisplayName: fc.constantFrom('', 'a'),
      }),
      comments: record({ Id: small, PostId: small, Score: small, Text: fc.constant('x'), UserId: small }),
      votes: record({ Id: small, PostId: small, VoteTypeId: fc.integer({ min: 1, max: 9 }), UserId: small }),
    })
    await fc.assert(
      fc.asyncProperty(dumps, async (dump) => {
        const { report, of } = await map(dump)
        for (const { table, read, carried, notCarried } of report.tables) {
          expect(read).toBe(dump[table as keyof typeof dump]?.length ?? 0)
          expect(carried + notCarried.reduce((sum, { count }) => sum + count, 0)).toBe(read)
        }
        const people = new Set(of('person').map(({ source }) => source))
        const items = new Set([...of('question'), ...of('answer')].map(({ source }) => source))
        for (const { author } of [...of('question'), ...of('answer'), ...of('comment')])
          expect(people).toContain(author)
        for (const { question, answer } of of('comment')) expect(items).toContain(answer ?? question)
        for (const { question, answer } of of('accepted'))
          expect([question, answer].every((id) => items.has(id))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('comments become HTML', () => {
  test.each([
    ['a `b < c` d', '<p>a <code>b &lt; c</code> d</p>'],
    ['**bold** and *soft* and _so_', '<p><strong>bold</strong> and <em>soft</em> and <em>so</em></p>'],
    ['snake_case_name 2*3*4', '<p>snake_case_name 2*3*4</p>'],
    ['$a_1 * b_2 * c$', '<p>$a_1 * b_2 * c$</p>'],
    ['[here](https://x.example/a_b?c=1&d)', '<p><a href="https://x.example/a_b?c=1&amp;d">here</a></p>'],
    ['(https://x.example/y).', '<p>(<a href="https://x.example/y">https://x.example/y</a>).</p>'],
    ['[x](javascript:alert(1)) <script>', '<p>[x](javascript:alert(1)) &lt;script&gt;</p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
  ])('%s', (text, html) => {
    expect(commentHtml(text)).toBe(html)
  })

  test('nothing a writer types becomes a tag of their own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '"', '`', '*', '_', '[', '](', ')', '$', 'https://a.b/', 'x', ' ')),
        (parts) => {
          const tags = commentHtml(parts.join('')).match(/<[^>]*>/g) ?? []
          for (const tag of tags) expect(tag).toMatch(/^<(\/?(p|em|strong|code|a)|a href="https:\/\/[^"<>]*")>$/)
        },
      ),
    )
  })
})
