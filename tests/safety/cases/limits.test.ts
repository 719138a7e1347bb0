import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { accountEndpoints } from '../../../contract/accounts.ts'
import { everyone } from '../../../contract/audience.ts'
import { item, removeItem, restoreItem } from '../../../contract/content.ts'
import { postComment } from '../../../contract/conversation.ts'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { inviteToGroup, setMemberRole } from '../../../contract/group-members.ts'
import { archiveGroup } from '../../../contract/groups.ts'
import { endpoints } from '../../../contract/index.ts'
import { notifications } from '../../../contract/notifications.ts'
import { createPost, editPost } from '../../../contract/posts.ts'
import { type RichTextDocument, textToDocument } from '../../../contract/rich-text.ts'
import { search } from '../../../contract/search.ts'
import { queueMail } from '../../../server/identity/account-mails.ts'
import { sessionCookie } from '../../../server/identity/index.ts'
import type { Query } from '../../../server/platform/context.ts'
import { openDatabase } from '../../../server/platform/database.ts'
import { readOutbox } from '../../../server/platform/mail.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { makeGroup } from '../../group.ts'

/** Sections I, J and K of docs/safety.md: who may not raise themselves, what does not flood, what does not exhaust. */

let app: TestApp
let samira: Caller
let joris: Caller
let admin: Caller
const body = textToDocument('De lampen branden weer.')
beforeAll(async () => {
  app = await testApp()
  samira = await app.person('Samira el Idrissi')
  joris = await app.person('Joris Veenhof')
  admin = await app.person('Ahmed Beheer', { role: 'administrator' })
})
afterAll(() => app.stop())

const naming = (...people: string[]): RichTextDocument => ({
  version: 1,
  doc: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: people.map((personId) => ({ type: 'mention', attrs: { personId, label: 'Iemand' } })),
      },
    ],
  },
})

/** Which of these keys an input says that it does not know, whatever else is wrong with it. */
const unknownTo = (part: z.ZodType, keys: string[]) =>
  (part.safeParse(Object.fromEntries(keys.map((key) => [key, 'x']))).error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' && !issue.path.length ? issue.keys : [],
  )

describe('raising oneself', () => {
  test('safety 98: nobody changes a role, their own or another’s, by a way that is not theirs', async () => {
    const groupId = await makeGroup(app, 'Werk', { hosts: [joris], members: [samira] })
    const tries: [Caller, Endpoint, Record<string, unknown>, number][] = [
      [samira, setMemberRole, { groupId, personId: samira.id, role: 'host' }, 403],
      [samira, setMemberRole, { groupId, personId: joris.id, role: 'member' }, 403],
      [samira, accountEndpoints.changeRole, { accountId: samira.id, role: 'administrator' }, 403],
      [samira, accountEndpoints.createAccount, { name: 'Nieuw', email: 'n@lindeplein.nl', role: 'administrator' }, 403],
      [admin, accountEndpoints.changeRole, { accountId: admin.id, role: 'employee' }, 403],
      [admin, setMemberRole, { groupId, personId: admin.id, role: 'host' }, 403],
      [joris, setMemberRole, { groupId, personId: joris.id, role: 'member' }, 409],
    ]
    for (const [caller, endpoint, input, status] of tries) {
      const answer = await caller.try(endpoint, input)
      expect([endpoint.name, input, answer.status]).toEqual([endpoint.name, input, status])
    }
    const rows = await app.sql`select person_id, role from group_member where group_id = ${groupId} order by role`
    expect(rows.map(({ personId, role }) => [personId, role])).toEqual([
      [joris.id, 'host'],
      [samira.id, 'member'],
    ])
  })

  test('safety 98: no endpoint takes a key that it did not ask for: role, state, author and owner stay what they are', async () => {
    const wrong: string[] = []
    const more = ['role', 'state', 'authorId', 'ownerId', 'accountId', 'isAdmin', 'version2', '__proto__x']
    for (const endpoint of Object.values(endpoints as Record<string, Endpoint>)) {
      const own = { ...endpoint.params?.shape, ...endpoint.query?.shape, ...endpoint.body?.shape }
      const foreign = more.filter((key) => !(key in own))
      for (const part of [endpoint.query, endpoint.body])
        if (part && !isDeepStrictEqual(unknownTo(part, foreign), foreign)) wrong.push(endpoint.name)
    }
    expect(wrong).toEqual([])
    // an object that takes anything is seen
    expect(unknownTo(z.looseObject({ name: z.string() }), ['role'])).toEqual([])
    const answer = await samira.try(createPost, { audienceId: everyone, body, authorId: joris.id })
    expect(answer).toMatchObject({ status: 400, body: { fields: { authorId: { code: 'unknown' } } } })
  })
})

describe('two at once', () => {
  test('safety 100: an edit, a removal, an undo and a comment that meet leave one state and no failure', async () => {
    const { id: itemId, version } = await samira.call(createPost, { audienceId: everyone, body })
    const answers = await Promise.all([
      samira.try(editPost, { itemId, version, body: textToDocument('Anders') }),
      samira.try(editPost, { itemId, version, body: textToDocument('Nog anders') }),
      samira.try(removeItem, { itemId }),
      joris.try(postComment, { itemId, body }),
      samira.try(restoreItem, { itemId }),
      samira.try(removeItem, { itemId }),
    ])
    for (const { status } of answers) expect(status).toBeLessThan(500)
    expect(answers.slice(0, 2).filter(({ status }) => status === 200).length).toBeLessThan(2)
    const seen = await joris.call(item, { itemId })
    const [row] = await app.sql<{ count: number }[]>`
      select count(*)::int as count from comment where item_id = ${itemId} and removed_at is null`
    expect(seen.commentCount).toBe(row!.count)
    if (seen.state === 'removed') expect(JSON.stringify(seen)).not.toMatch(/lampen|nders/)
  })

  test('safety 100: what is archived or removed takes no edit, no comment and no undo of another, and a moment in the past is none', async () => {
    const groupId = await makeGroup(app, 'Oud', { hosts: [joris], members: [samira] })
    const { id: itemId } = await samira.call(createPost, { audienceId: groupId, body })
    const { id: commentId } = await samira.call(postComment, { itemId, body })
    await joris.call(archiveGroup, { groupId, archived: true })
    expect((await samira.try(editPost, { itemId, version: 1, body })).status).toBe(403)
    expect((await samira.try(postComment, { itemId, body })).status).toBe(403)
    expect((await samira.try(endpoints.editComment, { commentId, version: 1, body })).status).toBe(403)
    await joris.call(archiveGroup, { groupId, archived: false })
    await samira.call(removeItem, { itemId })
    expect((await joris.try(restoreItem, { itemId })).status).toBe(403)
    expect((await samira.try(endpoints.reschedule, { itemId, scheduledFor: null })).status).toBe(403)
    const past = { audienceId: everyone, body, scheduledFor: '2020-01-01T00:00:00Z' }
    expect((await samira.try(createPost, past)).status).toBe(422)
  })
})

describe('mail', () => {
  test('safety 102: a line break in a name, a subject or an address writes no header', async () => {
    for (const name of ['A\r\nBcc: x@y.nl', 'A\nSubject: x', 'A\u2028Bcc: x', 'A\u0000B'])
      for (const email of ['goed@lindeplein.nl', 'a@b.nl\r\nBcc: x@y.nl']) {
        const answer = await admin.try(accountEndpoints.createAccount, { name, email, invite: true })
        if (name.includes('\u2028') && email === 'goed@lindeplein.nl') continue
        expect(answer.status).toBe(400)
      }
    const { sendMail } = await import('../../../server/platform/mail.ts')
    await sendMail(app.services.config, new Date(), {
      to: { name: 'Wim\r\nBcc: x@evil.example', address: 'wim@lindeplein.nl' },
      subject: 'Hoi\r\nReply-To: x@evil.example\n\n<script>',
      text: 'x',
      html: '<p>x</p>',
    })
    const { readdirSync, readFileSync } = await import('node:fs')
    const folder = `${app.services.config.dataFolder}/outbox`
    // by its .txt, which comes last: other mails may be half-written at this moment
    const whole = readdirSync(folder).filter((one) => one.endsWith('.txt'))
    for (const file of whole.map((one) => one.replace(/txt$/, 'eml'))) {
      const [head = ''] = readFileSync(`${folder}/${file}`, 'utf8').split('\r\n\r\n')
      expect(head).not.toMatch(/^(Bcc|Reply-To):/im)
      expect(head.match(/^Subject:/gim)).toHaveLength(1)
      // an answering machine stays silent, so no loop begins here
      expect(head).toMatch(/^Auto-Submitted: auto-generated$/im)
    }
  })

  test('safety 104: nobody gets more than twenty mails an hour of us, whoever asks for them', async () => {
    const email = `${crypto.randomUUID()}@lindeplein.nl`
    const { accountId } = await admin.call(accountEndpoints.createAccount, { name: 'Veel Post', email })
    for (let nth = 0; nth < 30; nth++)
      await queueMail({ sql: app.sql as unknown as Query }, { mail: 'invitation', accountId, by: admin.id })
    const left = async () => {
      const [row] = await app.sql<{ count: number }[]>`
        select count(*)::int as count from graphile_worker.jobs where task_identifier = 'send-mail'`
      return row!.count
    }
    await expect.poll(left, { timeout: 12_000 }).toBe(0)
    const mails = (await readOutbox(app.services.config, 500)).filter(({ to }) => to.includes(email))
    expect(mails).toHaveLength(20)
  }, 30_000)
})

describe('naming and inviting', () => {
  test('safety 104: one text names at most fifty people', async () => {
    const many = Array.from({ length: 51 }, () => crypto.randomUUID())
    for (const [endpoint, input] of [
      [createPost, { audienceId: everyone }],
      [postComment, { itemId: (await samira.call(createPost, { audienceId: everyone, body })).id }],
    ] as const) {
      expect((await samira.try(endpoint, { ...input, body: naming(...many) })).status).toBe(400)
      expect((await samira.try(endpoint, { ...input, body: naming(...many.slice(1)) })).status).toBe(200)
    }
  })

  test('safety 104: who names somebody again and again reaches their inbox twenty times an hour', async () => {
    const kim = await app.person('Kim Hofstra')
    for (let nth = 0; nth < 24; nth++) await samira.call(createPost, { audienceId: everyone, body: naming(kim.id) })
    const count = async () =>
      (await app.sql`select from notification where recipient_id = ${kim.id} and kind = 'mention'`).length
    const settled = async () => {
      await app.settle()
      return count()
    }
    await expect.poll(settled, { timeout: 8000 }).toBe(20)
    await joris.call(createPost, { audienceId: everyone, body: naming(kim.id) })
    await expect.poll(settled, { timeout: 8000 }).toBe(21)
    expect((await kim.call(notifications)).rows.length).toBeGreaterThan(0)
  })

  test('safety 104: three hundred open invitations a day are enough for one person, over all groups', async () => {
    const groupId = await makeGroup(app, 'Uitnodigen', { visibility: 'closed', hosts: [joris] })
    await app.sql`
      with made as (insert into account (state) select 'active' from generate_series(1, 300) returning id),
        people as (insert into person (id, name, sort_name) select id, 'Iemand', 'Iemand' from made returning id)
      insert into group_member (group_id, person_id, state, invited_by) select ${groupId}, id, 'invited', ${joris.id} from people`
    const other = await makeGroup(app, 'Nog een', { visibility: 'closed', hosts: [joris] })
    expect((await joris.try(inviteToGroup, { groupId: other, personIds: [samira.id] })).status).toBe(429)
  })
})

describe('what costs much', () => {
  test('safety 108: every route bounds its calls, without a session by the address, and every statement its time', async () => {
    app.services.config.callsPerMinute = 10
    const unbounded: string[] = []
    const open = Object.values(endpoints as Record<string, Endpoint>).filter(({ access }) => access === 'anyone')
    for (const endpoint of open.filter(({ limit = 10 }) => limit <= 120)) {
      let status = 0
      for (let nth = 0; nth <= (endpoint.limit ?? 10) && status !== 429; nth++)
        status = (
          await app.http.inject({
            method: endpoint.method,
            url: endpoint.path.replace(/:\w+/g, 'x'),
            headers: { 'x-requested-with': 'plein', 'x-forwarded-for': `10.0.0.${nth}` },
          })
        ).statusCode
      if (status !== 429) unbounded.push(endpoint.name)
    }
    expect(unbounded).toEqual([])
    expect(open.length).toBeGreaterThan(8)
    app.services.config.callsPerMinute = 100_000
    for (const { name, limit } of Object.values(endpoints as Record<string, Endpoint>))
      expect(limit ?? 0, name).toBeLessThanOrEqual(3000)

    const pool = openDatabase({ url: app.databaseUrl, max: 1 })
    const [set] =
      await pool`select current_setting('statement_timeout') as time, current_setting('lock_timeout') as lock`
    expect(set).toEqual({ time: '15s', lock: '10s' })
    await pool.end()
  }, 30_000)

  test('safety 108: a statement that takes too long is broken off and said so, without a failure', async () => {
    const quick = openDatabase({ url: app.databaseUrl, max: 2, statementTimeout: 60 })
    const pool = app.services.sql
    app.services.sql = quick
    const held = await app.sql.reserve()
    await held`begin`
    await held`lock table bookmark in access exclusive mode`
    try {
      const answer = await samira.try(endpoints.bookmarks)
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([503, 'too-slow'])
    } finally {
      await held`rollback`
      held.release()
      app.services.sql = pool
      await quick.end()
    }
    expect((await samira.try(endpoints.bookmarks)).status).toBe(200)
  })

  /** Whether an input finds fault with this key itself: what else it asks for may be missing. */
  const refuses = (query: z.ZodType, key: string, value: string) =>
    (query.safeParse({ [key]: value }).error?.issues ?? []).some(
      (issue) => issue.path[0] === key || (issue.code === 'unrecognized_keys' && issue.keys.includes(key)),
    )

  test('safety 109: no page is deep, no page is large, no list of ids and no query is long', async () => {
    const wrong: string[] = []
    const asked = new Set<string>()
    for (const endpoint of Object.values(endpoints as Record<string, Endpoint>)) {
      const keys = Object.keys(endpoint.query?.shape ?? {})
      for (const key of keys.filter((one) => ['page', 'offset', 'skip', 'from'].includes(one)))
        wrong.push(`${endpoint.name} counts by ${key}`)
      for (const [key, value] of [
        ['size', '1000000000'],
        ['size', '1001'],
        ['page', '1e9'],
        ['cursor', 'x'.repeat(301)],
        ['ids', Array.from({ length: 500 }, () => crypto.randomUUID()).join(',')],
        ['q', 'x'.repeat(1001)],
        ['text', 'x'.repeat(1001)],
        ['name', 'x'.repeat(1001)],
      ] as const) {
        // the name of a file may be long: it is cut, see safety 87
        if (endpoint.raw && key === 'name') continue
        if (endpoint.query && (keys.includes(key) || key === 'page') && !refuses(endpoint.query, key, value))
          wrong.push(`${endpoint.name} takes ${key}=${value.slice(0, 12)}`)
        if (keys.includes(key)) asked.add(key)
      }
    }
    expect(wrong).toEqual([])
    expect([...asked].sort()).toEqual(['cursor', 'ids', 'name', 'q', 'size', 'text'])
    // an input without bounds is seen
    expect(refuses(z.strictObject({ q: z.string(), size: z.coerce.number() }), 'size', '1001')).toBe(false)
  })

  test('safety 109: wildcards, fifty alternatives, hostile words and a range of all ages answer within a moment', async () => {
    await app.sql`
      with made as (
        insert into item (kind, author_id, state, title, body, body_text, published_at)
        select 'post', ${samira.id}, 'published', '', ${app.sql.json(body as never)}, 'De lampen branden weer ' || n, now() - n * interval '1 minute'
        from generate_series(1, 2000) n returning id, published_at)
      insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
      select id, ${everyone}, 'everyone', published_at, ${samira.id}, true from made`
    const words = [
      '%%%%',
      '****',
      `${'a OR '.repeat(50)}b`.slice(0, 200),
      '-'.repeat(200),
      '"'.repeat(199),
      `${'('.repeat(100)}${')'.repeat(100)}`,
      `${'lamp '.repeat(40)}`,
      '\\'.repeat(200),
      'ﷺ'.repeat(60),
    ]
    for (const q of words) {
      const from = performance.now()
      expect((await samira.try(search, { q })).status).toBe(200)
      expect(performance.now() - from).toBeLessThan(3000)
    }
    for (const text of ['%', '_', '%_%_%', '\\', '%'.repeat(80)])
      for (const [endpoint, key, most] of [
        [endpoints.directory, 'name', 80],
        [endpoints.suggestPeople, 'q', 60],
        [endpoints.suggestTags, 'text', 50],
        [endpoints.groups, 'q', 80],
      ] as [Endpoint, string, number][]) {
        const answer = await samira.try(endpoint, { [key]: text.slice(0, most) })
        expect(answer.status, `${endpoint.name} ${text}`).toBe(200)
        // signs that mean something to the database find nobody and nothing
        const { rows, people, tags } = answer.body as Record<string, unknown[] | undefined>
        expect(rows ?? people ?? tags, `${endpoint.name} ${text}`).toEqual([])
      }
    expect((await samira.try(endpoints.newInStream, { since: '0001-01-01T00:00:00Z' })).status).toBeLessThan(500)
    expect(
      (await app.http.inject({ url: '/api/stream', headers: { cookie: `${sessionCookie}=${samira.cookie}` } }))
        .statusCode,
    ).toBe(200)
  }, 30_000)
})
