import { cp, rm } from 'node:fs/promises'
import sharp from 'sharp'
import { everyone } from '../../../contract/audience.ts'
import { pinItem, saveDraft, shareItem } from '../../../contract/content.ts'
import {
  bookmarkItem,
  followItem,
  markHelped,
  markItemSeen,
  postComment,
  reactToComment,
  reactToItem,
} from '../../../contract/conversation.ts'
import { inviteToGroup, joinGroup, leaveGroup, markGroupSeen } from '../../../contract/group-members.ts'
import { editGroup, startGroup } from '../../../contract/groups.ts'
import { publishArticle } from '../../../contract/newsroom.ts'
import { editProfile, followPerson } from '../../../contract/people.ts'
import { createPost, votePoll } from '../../../contract/posts.ts'
import { acceptAnswer, askQuestion } from '../../../contract/questions.ts'
import { textToDocument } from '../../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { testDatabase } from '../../database.ts'
import { upload } from '../../upload.ts'

type People = Awaited<ReturnType<typeof commonWorld>>['people']
type Common = Awaited<ReturnType<typeof commonWorld>>

/** What everybody may know, made once: people, a square in use, an open and a closed group. */
async function commonWorld(app: TestApp) {
  const { sql } = app
  const departments: string[] = []
  for (const name of ['Stadsbeheer', 'Burgerzaken']) {
    const [row] = await sql<{ id: string }[]>`
      with made as (select gen_random_uuid() as id)
      insert into department (id, name, path) select id, ${name}, array[id] from made returning id`
    departments.push(row!.id)
  }
  const [ours, theirs] = departments as [string, string]
  const people = {
    host: await app.person('Anneke Host', { role: 'editor', departmentId: ours }),
    member: await app.person('Kim Lid', { departmentId: ours }),
    second: await app.person('Sem Lid', { departmentId: theirs }),
    employee: await app.person('Emine Medewerker', { departmentId: ours }),
    editor: await app.person('Eva Redacteur', { role: 'editor', departmentId: theirs }),
    communityManager: await app.person('Carla Manager', { role: 'community_manager', departmentId: ours }),
    administrator: await app.person('Ahmed Beheer', { role: 'administrator', departmentId: theirs }),
  }
  const { host, member, second, employee, editor } = people
  for (const [person, topics] of [
    [host, ['gevel', 'lampen']],
    [member, ['lampen']],
    [second, ['gevel']],
  ] as const)
    await person.call(editProfile, { personId: person.id, version: 1, expertise: [...topics], about: 'Over lampen' })
  await employee.call(followPerson, { personId: host.id })
  await employee.call(followPerson, { personId: member.id })

  const body = (words: string) => textToDocument(words)
  const items: string[] = []
  const comments: string[] = []
  const post = async (by: Caller, audienceId: string, words: string) => {
    const { id } = await by.call(createPost, { audienceId, body: body(words) })
    items.push(id)
    return id
  }
  const open = await member.call(startGroup, { name: 'Fietsers', visibility: 'open', joining: 'direct' })
  const closed = await host.call(startGroup, { name: 'Marktmeesters', visibility: 'closed', joining: 'request' })
  for (const one of [employee, second]) await one.call(joinGroup, { groupId: open.groupId })
  const lamp = await post(host, everyone, 'De lampen bij de brug branden weer. #lampen')
  await post(member, everyone, 'Wie weet iets van gevels? #gevel')
  await post(second, everyone, 'De gevel van het stadhuis is klaar. #gevel #stadhuis')
  await post(member, open.groupId, 'Zaterdag fietsen we langs de lampen. #fiets')
  await post(host, closed.groupId, 'De markt krijgt lampen')
  const question = await employee.call(askQuestion, {
    audienceId: everyone,
    title: 'Wie kent de lampen van de oude brug?',
    body: body('Ze zijn van voor de oorlog. #lampen'),
  })
  items.push(question.id)
  for (const [by, words] of [
    [member, 'Die staan in het archief'],
    [second, 'Vraag het Anneke'],
  ] as const) {
    const { id } = await by.call(postComment, { itemId: question.id, role: 'answer', body: body(words) })
    comments.push(id)
    await employee.call(markHelped, { commentId: id, helped: true })
  }
  const article = await editor.call(publishArticle, {
    audienceIds: [everyone],
    title: 'Het stadhuis straalt',
    body: body('De gevel is schoon en de lampen branden. #gevel'),
  })
  items.push(article.id)
  const { id } = await second.call(postComment, { itemId: lamp, body: body('Mooi! #lampen') })
  comments.push(id)
  await employee.call(reactToItem, { itemId: lamp, reaction: 'like' })
  await employee.call(reactToComment, { commentId: id, reaction: 'like' })
  await employee.call(bookmarkItem, { itemId: lamp, bookmarked: true })
  await app.settle()
  return {
    people,
    departments,
    items,
    comments,
    lamp,
    question: question.id,
    groupIds: [open.groupId, closed.groupId],
    addresses: [open.slug, closed.slug, 'geheime-gevels'],
  }
}

/** What happens in one of the two only: a secret group with every sort of life in it, by people whom all know. */
async function secretLife(app: TestApp, common: Common) {
  const { host, member, second, employee } = common.people
  const body = (words: string) => textToDocument(words)
  const { groupId, slug } = await host.call(startGroup, {
    name: 'Geheime gevels',
    visibility: 'secret',
    joining: 'invitation',
    purpose: 'Over lampen en gevels',
  })
  const picture = await sharp({ create: { width: 700, height: 400, channels: 3, background: '#2a7' } })
    .png()
    .toBuffer()
  const cover = await upload(app, host, picture, { name: 'gevel.png', as: 'image' })
  await host.call(editGroup, { groupId, version: 1, coverFileId: cover.fileId, welcome: 'Welkom bij de gevels' })
  await host.call(inviteToGroup, { groupId, personIds: [member.id, second.id] })
  for (const one of [member, second]) await one.call(joinGroup, { groupId })
  const photo = await upload(app, member, picture, { name: 'lampen.png', as: 'image' })
  const items: string[] = []
  const comments: string[] = []
  for (const words of [
    'De lampen branden niet. #lampen',
    'Een nieuwe gevel. #gevel',
    'Lampen! #lampenplan #gevelplan',
  ]) {
    const { id } = await member.call(createPost, {
      audienceId: groupId,
      body: mentioning(body(words), employee),
      attachments: words.includes('nieuwe') ? [{ fileId: photo.fileId, alt: 'gevel' }] : [],
      poll: { question: 'Welke gevel?', options: ['De oude', 'De nieuwe'], multiple: false, closesAt: null },
    })
    items.push(id)
    await second.call(votePoll, { itemId: id, options: [0] })
    await host.call(reactToItem, { itemId: id, reaction: 'like' })
    comments.push((await second.call(postComment, { itemId: id, body: mentioning(body('Kijk #gevel'), employee) })).id)
    await member.call(reactToComment, { commentId: comments.at(-1)!, reaction: 'like' })
  }
  const question = await host.call(askQuestion, {
    audienceId: groupId,
    title: 'Wie kent de lampen van de oude brug?',
    body: body('De lampen van de oude brug. #lampen'),
  })
  const answer = await second.call(postComment, {
    itemId: question.id,
    role: 'answer',
    body: body('Ik, van de lampen'),
  })
  await host.call(markHelped, { commentId: answer.id, helped: true })
  await host.call(acceptAnswer, { itemId: question.id, commentId: answer.id })
  const article = await host.call(publishArticle, {
    audienceIds: [groupId],
    title: 'Gevels en lampen',
    body: body('Het nieuws van de gevel. #gevel'),
    leadsUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  })
  // what all may see stands in the group too
  await member.call(shareItem, { itemId: common.lamp, audienceId: groupId })
  await host.call(pinItem, { itemId: common.lamp, audienceId: groupId, pinned: true })
  await member.call(markItemSeen, { itemId: common.lamp, seenAt: new Date().toISOString() })
  await member.call(bookmarkItem, { itemId: question.id, bookmarked: true })
  await member.call(followItem, { itemId: question.id, level: 'following' })
  await member.call(markGroupSeen, { groupId })
  const draftId = crypto.randomUUID()
  await member.call(saveDraft, { draftId, kind: 'post', version: 0, content: { title: 'Geheim', audienceId: groupId } })
  await host.call(createPost, {
    audienceId: groupId,
    body: body('Straks: lampen. #lampen'),
    scheduledFor: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  })
  await second.call(leaveGroup, { groupId })
  await app.settle()
  return {
    groupId,
    slug,
    draftId,
    items: [...items, question.id, article.id],
    comments: [...comments, answer.id],
    files: [cover.fileId, photo.fileId],
  }
}

const mentioning = (document: ReturnType<typeof textToDocument>, person: Caller) =>
  ({
    ...document,
    doc: {
      type: 'doc',
      content: [
        ...document.doc.content,
        { type: 'paragraph', content: [{ type: 'mention', attrs: { personId: person.id, label: person.name } }] },
      ],
    },
  }) as never

/**
 * Two organisations, equal to the byte (ids and times too: the second is a copy of the database of the first) but for a
 * secret group, which exists in one of them only. Both go by one clock, that moves by `tick` alone.
 */
export async function twinWorlds() {
  const base = await testDatabase()
  const first = await testApp({ database: base })
  const common = await commonWorld(first)
  const { dataFolder } = first.services.config
  await first.stop()
  await base.close()
  const copiedAt = new Date()
  let seconds = 60
  const now = () => new Date(copiedAt.getTime() + seconds * 1000)
  const stops: (() => Promise<unknown>)[] = []
  const copy = async () => {
    const database = await testDatabase(base)
    const folder = `${dataFolder}-${stops.length}`
    await cp(dataFolder, folder, { recursive: true }).catch(() => undefined)
    const app = await testApp({ database, dataFolder: folder, now })
    app.services.config.callsPerMinute = 1_000_000
    stops.push(app.stop, database.drop, () => rm(folder, { recursive: true, force: true }))
    return app
  }
  const withSecret = await copy()
  const without = await copy()
  const secret = await secretLife(withSecret, { ...common, people: moved(common.people, withSecret) })
  return {
    common,
    secret,
    copiedAt,
    apps: { withSecret, without },
    tick() {
      seconds += 1
    },
    async stop() {
      for (const stop of stops) await stop()
      await base.drop()
    },
  }
}

const moved = (people: People, app: TestApp): People =>
  Object.fromEntries(Object.entries(people).map(([key, one]) => [key, app.as(one)])) as People

export type Twins = Awaited<ReturnType<typeof twinWorlds>>
