import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { accountEndpoints } from '../../contract/accounts.ts'
import { everyone } from '../../contract/audience.ts'
import { communityImport, importCommunity } from '../../contract/community-import.ts'
import { saveDraft } from '../../contract/content.ts'
import { postComment, reactToItem } from '../../contract/conversation.ts'
import { createDepartment } from '../../contract/departments.ts'
import { employeeImport, importEmployees } from '../../contract/employee-import.ts'
import type { Endpoint, OutputOf, SendOf } from '../../contract/endpoint.ts'
import { type StoredFile, uploadFile } from '../../contract/files.ts'
import { editGroup, startGroup } from '../../contract/groups.ts'
import { publishArticle } from '../../contract/newsroom.ts'
import { editableProfile, editProfile } from '../../contract/people.ts'
import { createPost } from '../../contract/posts.ts'
import { askQuestion } from '../../contract/questions.ts'
import type { RichTextDocument } from '../../contract/rich-text.ts'
import { sessionCookie } from '../../server/identity/session-token.ts'
import type { Sql } from '../../server/platform/database.ts'
import { dumpFiles, writeZip } from '../../server/setup/stack-exchange/sample-dump.ts'
import { asLine, payloads } from '../safety/payloads.ts'

interface Writer {
  id: string
  name: string
  token: string
  call<E extends Endpoint>(endpoint: E, input?: SendOf<E>): Promise<OutputOf<E>>
}

const lines = payloads.map(asLine)
const line = (nth: number, longest = 200) => {
  for (let at = nth; ; at++) {
    const text = lines[at % lines.length]!.trim()
    if (text.length <= longest && text.length > 2) return text
  }
}
const said = (...texts: string[]): RichTextDocument => ({
  version: 1,
  doc: {
    type: 'doc',
    content: texts.map((text, nth) =>
      nth % 7 === 3
        ? { type: 'codeBlock', content: [{ type: 'text', text }] }
        : { type: 'paragraph', content: [{ type: 'text', text, marks: nth % 5 ? [] : [{ type: 'bold' }] }] },
    ),
  },
})

/**
 * Puts the payloads into everything that people, imports and pages elsewhere can write: through the endpoints, an employee
 * file and a dump of a community; only what a page elsewhere says of itself goes straight into its table.
 * @param at the address of the running Plein
 */
export async function fillHostile(at: string, sql: Sql, admin: Writer, other: Writer) {
  const upload = async (bytes: Buffer, name: string, by = admin) => {
    const answer = await fetch(`${at}${uploadFile.path}?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: {
        cookie: `${sessionCookie}=${by.token}`,
        'x-requested-with': 'plein',
        'content-type': 'application/octet-stream',
      },
      body: new Uint8Array(bytes),
    })
    if (!answer.ok) throw new Error(`upload ${name}: ${answer.status}`)
    return ((await answer.json()) as StoredFile).fileId
  }
  const finished = async (look: () => Promise<{ state: string; failure: string | null }>) => {
    for (let tries = 0; tries < 300; tries++) {
      const { state, failure } = await look()
      if (state === 'done') return
      if (state === 'failed') throw new Error(`an import failed: ${failure}`)
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error('an import did not end')
  }

  const { logo: _logo, purpose: _purpose, ...organisation } = await admin.call(accountEndpoints.organisationSettings)
  await admin.call(accountEndpoints.changeOrganisation, { ...organisation, name: line(2, 60) })

  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const people = lines.map((_, nth) =>
    [`${nth + 1}`, line(nth), line(nth + 7), line(nth % 12, 90), line(nth + 3), line(nth + 5, 40)].map(cell).join(';'),
  )
  const employees = importEmployees
  const { importId } = await admin.call(employees, {
    fileId: await upload(
      Buffer.from(['nr;naam;functie;afdeling;locatie;telefoon', ...people].join('\r\n')),
      `${line(4, 90)}.csv`,
    ),
    mapping: ['staffNumber', 'name', 'jobTitle', 'department', 'location', 'phone'],
    dryRun: false,
  })
  await finished(() => admin.call(employeeImport, { importId }))

  const when = '2018-03-12T17:00:45.567'
  const dump = await writeZip(
    dumpFiles({
      users: lines.map((text, nth) => ({
        Id: nth + 1,
        DisplayName: text,
        CreationDate: when,
        Location: text,
        AboutMe: text,
        WebsiteUrl: text,
      })),
      tags: lines.slice(0, 40).map((text, nth) => ({ Id: nth + 1, TagName: text.replaceAll(/[<>|]/g, ''), Count: 1 })),
      posts: lines.map((text, nth) => ({
        Id: nth + 1,
        ...(nth % 2
          ? { PostTypeId: 2, ParentId: nth }
          : { PostTypeId: 1, Title: text, Tags: `<${text.replaceAll(/[<>|]/g, '')}>` }),
        CreationDate: when,
        Body: `<p>voor</p>${text}<p>na</p>`,
        OwnerUserId: nth + 1,
      })),
      comments: lines.map((text, nth) => ({
        Id: nth + 1,
        PostId: (nth % 20) + 1,
        Score: 0,
        Text: text,
        CreationDate: when,
        UserId: nth + 1,
      })),
      votes: [],
      badges: [],
      postLinks: [],
    }),
  )
  const community = await admin.call(importCommunity, {
    fileId: await upload(await readFile(dump), `${line(9, 90)}.zip`),
    site: line(11, 100),
    into: 'group',
  })
  await finished(() => admin.call(communityImport, { importId: community.importId }))

  const groups = []
  for (let nth = 0; nth < 10; nth++) {
    const { groupId } = await admin.call(startGroup, {
      name: line(nth * 31, 80),
      visibility: 'open',
      joining: 'direct',
      purpose: line(nth * 17),
    })
    const edit = {
      groupId,
      version: 1,
      welcome: line(nth),
      charterProblem: line(nth + 1),
      charterForWhom: line(nth + 2),
      charterChange: line(nth + 3),
    }
    const { slug } = await admin.call(editGroup, edit)
    groups.push({ groupId, slug })
  }
  await Promise.all(
    [3, 50, 120].map((nth) => admin.call(createDepartment, { name: `${line(nth, 90)} x`, parentId: null })),
  )
  for (const person of [admin, other]) {
    const { version } = await person.call(editableProfile, { personId: person.id })
    await person.call(editProfile, {
      personId: person.id,
      version,
      about: lines.slice(0, 8).join('\n'),
      jobTitle: line(1),
      location: line(2),
      phone: line(3, 30),
      languages: [line(4, 40)],
      expertise: [line(5, 40), line(6, 40)],
      interests: [line(7, 40)],
    })
  }

  const picture = await sharp({ create: { width: 120, height: 90, channels: 3, background: '#a34' } })
    .png()
    .toBuffer()
  const attachments = await Promise.all(
    [8, 16, 40, 88, 136].map(async (nth) => ({ fileId: await upload(picture, line(nth), other), alt: line(nth + 1) })),
  )
  const post = await other.call(createPost, {
    audienceId: everyone,
    body: said(...payloads.map((text) => text)),
    attachments,
    poll: { question: line(24), options: [line(25, 80), line(33, 80), line(41, 80)], multiple: false, closesAt: null },
  })
  const short = await other.call(createPost, { audienceId: everyone, body: said(line(0), line(8)) })
  const mentioning: RichTextDocument = {
    version: 1,
    doc: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { personId: admin.id, label: line(2) } },
            { type: 'tag', attrs: { tag: 'gevel', label: line(6, 50) } },
            {
              type: 'text',
              text: 'x',
              marks: [{ type: 'link', attrs: { href: 'https://evil.example/?a=javascript:alert(1)' } }],
            },
          ],
        },
      ],
    },
  }
  const named = await other.call(createPost, { audienceId: groups[0]!.groupId, body: mentioning }).catch(() => null)
  const comments = lines.slice(0, 60).map((text) => other.call(postComment, { itemId: post.id, body: said(text) }))
  await Promise.all(comments)
  await other.call(postComment, { itemId: short.id, body: mentioning })
  const question = await admin.call(askQuestion, { audienceId: everyone, title: line(5), body: said(line(6)) })
  await other.call(postComment, { itemId: question.id, role: 'answer', body: said(line(7)) })
  await other.call(reactToItem, { itemId: question.id, reaction: 'like' })
  for (const nth of [14, 15, 16])
    await admin.call(askQuestion, { audienceId: everyone, title: line(nth * 9), body: said(line(nth)) })
  const article = await admin.call(publishArticle, {
    audienceIds: [everyone],
    title: line(10),
    kicker: line(0, 40),
    intro: line(12),
    body: said(...lines.slice(0, 30)),
    attachments: [],
  })
  await admin.call(createPost, {
    audienceId: everyone,
    body: said(line(30)),
    scheduledFor: new Date(Date.now() + 86_400_000).toISOString(),
  })
  await admin.call(saveDraft, {
    draftId: crypto.randomUUID(),
    kind: 'article',
    version: 0,
    content: { title: line(13), kicker: line(0, 40), intro: line(15), body: said(line(17)), audienceId: everyone },
  })
  for (const [nth, url] of ['https://een.example/', 'https://twee.example/'].entries()) {
    await sql`
      insert into link_preview (url, state, title, description, site_name)
      values (${url}, 'fetched', ${line(nth * 8)}, ${line(nth + 1)}, ${line(nth + 2)})`
    await sql`insert into item_link (item_id, position, url) values (${short.id}, ${nth}, ${url})`
  }
  const [imported] = await sql<{ groupId: string; itemId: string; slug: string }[]>`
    select g.id as group_id, g.slug, p.item_id from placement p join "group" g on g.id = p.audience_id
    join item i on i.id = p.item_id where i.source is not null order by i.comment_count desc limit 1`
  const somebody = await sql<
    { id: string }[]
  >`select id from person where id not in (${admin.id}, ${other.id}) order by id limit 1`
  const [department] = await sql<
    { id: string }[]
  >`select department_id as id from person where department_id is not null limit 1`
  return {
    groups: [groups[0]!.slug, imported!.slug],
    items: [post.id, short.id, question.id, article.id, imported!.itemId, ...(named ? [named.id] : [])],
    articleId: article.id,
    shortId: short.id,
    people: [admin.id, ...somebody.map(({ id }) => id)],
    departmentId: department!.id,
  }
}
