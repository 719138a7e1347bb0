import sharp from 'sharp'
import { everyone } from '../../../contract/audience.ts'
import { removeItem, saveDraft, shareItem } from '../../../contract/content.ts'
import {
  bookmarkItem,
  editComment,
  followItem,
  postComment,
  reactToItem,
  removeComment,
} from '../../../contract/conversation.ts'
import { inviteToGroup, joinGroup, leaveGroup, removeMember } from '../../../contract/group-members.ts'
import { editGroup, startGroup } from '../../../contract/groups.ts'
import { publishArticle } from '../../../contract/newsroom.ts'
import { followPerson } from '../../../contract/people.ts'
import { createPost, editPost } from '../../../contract/posts.ts'
import { askQuestion } from '../../../contract/questions.ts'
import { type RichTextDocument, textToDocument } from '../../../contract/rich-text.ts'
import type { Caller, TestApp } from '../../app.ts'
import { upload } from '../../upload.ts'

/** What no outsider may ever read; behind it stands in which field it was put. */
export const canary = 'qzkanarie'
const put = (field: string) => `${canary}${field}`
const text = (field: string) => textToDocument(`Onder ons gezegd: ${put(field)}. #${put('tag')}`)

/** Fields of which a member who did not write them reads nothing either. */
export const unpublished = ['draft', 'scheduled', 'removedcomment', 'removedpost'].map(put)
/** What who is only invited is told: the card of the group. */
export const onTheCard = ['name', 'oldname', 'purpose'].map(put)

const mentioning = (document: RichTextDocument, person: Caller): RichTextDocument => ({
  ...document,
  doc: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'mention', attrs: { personId: person.id, label: person.name } }] },
      ...document.doc.content,
    ],
  },
})

/** A secret group with a canary in each of its fields, and the people who must not hear one of them. */
export async function canaryWorld(app: TestApp) {
  const { sql } = app
  const [department] = await sql<{ id: string }[]>`
    with made as (select gen_random_uuid() as id)
    insert into department (id, name, path) select id, 'Stadsbeheer', array[id] from made returning id`
  const departmentId = department!.id
  const person = (name: string, role: 'employee' | 'editor' | 'community_manager' | 'administrator' = 'employee') =>
    app.person(name, { role, departmentId })
  const host = await person('Anneke Host', 'editor')
  const member = await person('Kim Lid')
  const outsiders = {
    employee: await person('Emine Medewerker'),
    editor: await person('Eva Redacteur', 'editor'),
    communityManager: await person('Carla Manager', 'community_manager'),
    administrator: await person('Ahmed Beheer', 'administrator'),
    exMember: await person('Xander Weg'),
    removed: await person('Rob Verwijderd'),
    invited: await person('Ina Genodigd'),
    deactivated: await person('Dirk Dicht'),
    uninvited: await person('Udo Teruggenomen'),
    requested: await person('Vera Vroeg'),
    formerReader: await person('Lars Las'),
    nobody: app.outsider,
  }
  const { employee, exMember, removed, invited, deactivated, uninvited, requested, formerReader } = outsiders
  await employee.call(followPerson, { personId: host.id })

  const old = await host.call(startGroup, {
    name: put('oldname'),
    visibility: 'secret',
    joining: 'invitation',
    purpose: put('purpose'),
  })
  const { groupId } = old
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c33' } })
    .png()
    .toBuffer()
  const cover = await upload(app, host, picture, { name: `${put('covername')}.png`, as: 'image' })
  const now = await host.call(editGroup, {
    groupId,
    version: 1,
    name: put('name'),
    welcome: put('welcome'),
    charterProblem: put('problem'),
    charterForWhom: put('forwhom'),
    charterChange: put('change'),
    coverFileId: cover.fileId,
  })
  const inside = [member, exMember, removed, deactivated]
  await host.call(inviteToGroup, { groupId, personIds: [...inside, invited, uninvited].map(({ id }) => id) })
  await host.call(removeMember, { groupId, personId: uninvited.id })
  for (const one of inside) await one.call(joinGroup, { groupId })

  const photo = await upload(app, host, picture, { name: `${put('photoname')}.png`, as: 'image' })
  const paper = await upload(app, host, Buffer.from(`Vertrouwelijk: ${put('filecontent')}`), {
    name: `${put('filename')}.txt`,
  })
  const post = await host.call(createPost, {
    audienceId: groupId,
    body: mentioning(text('firstbody'), employee),
    attachments: [
      { fileId: photo.fileId, alt: put('alt') },
      { fileId: paper.fileId, alt: '' },
    ],
    tags: [put('owntag')],
    poll: { question: put('poll'), options: [put('optionone'), put('optiontwo')], multiple: false, closesAt: null },
  })
  const question = await member.call(askQuestion, { audienceId: groupId, title: put('title'), body: text('question') })
  const article = await host.call(publishArticle, {
    audienceIds: [groupId],
    title: put('headline'),
    kicker: put('kicker'),
    intro: put('intro'),
    body: text('article'),
    leadsUntil: new Date(Date.now() + 86_400_000).toISOString(),
  })
  const own = await exMember.call(createPost, { audienceId: groupId, body: text('ownwords') })
  const removedPost = await host.call(createPost, { audienceId: groupId, body: text('removedpost') })
  await host.call(removeItem, { itemId: removedPost.id })
  const answer = await host.call(postComment, { itemId: question.id, role: 'answer', body: text('answer') })
  const comment = await host.call(postComment, { itemId: own.id, body: mentioning(text('comment'), invited) })
  const ownComment = await removed.call(postComment, { itemId: post.id, body: text('owncomment') })
  await app.settle()
  for (const one of [exMember, removed]) {
    await one.call(bookmarkItem, { itemId: question.id, bookmarked: true })
    await one.call(followItem, { itemId: question.id, level: 'following' })
    await one.call(reactToItem, { itemId: post.id, reaction: 'like' })
  }
  await exMember.call(leaveGroup, { groupId })
  await host.call(removeMember, { groupId, personId: removed.id })
  await sql`update account set state = 'deactivated', deactivated_at = now() where id = ${deactivated.id}`
  await app.settle()

  // what follows happens behind their backs
  await host.call(editPost, {
    itemId: post.id,
    version: post.version,
    body: text('body'),
    attachments: [
      { fileId: photo.fileId, alt: put('alt') },
      { fileId: paper.fileId, alt: '' },
    ],
    tags: [put('owntag')],
    poll: { question: put('poll'), options: [put('optionone'), put('optiontwo')], multiple: false, closesAt: null },
  })
  await host.call(editComment, { commentId: comment.id, version: 1, body: mentioning(text('laterwords'), exMember) })
  const reply = await member.call(postComment, { itemId: own.id, parentId: comment.id, body: text('reply') })
  const removedComment = await host.call(postComment, { itemId: question.id, body: text('removedcomment') })
  await host.call(removeComment, { commentId: removedComment.id })
  const later = await member.call(createPost, { audienceId: groupId, body: mentioning(text('later'), exMember) })
  const scheduled = await host.call(createPost, {
    audienceId: groupId,
    body: text('scheduled'),
    scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
  })
  const draftId = crypto.randomUUID()
  await host.call(saveDraft, {
    draftId,
    kind: 'article',
    version: 0,
    content: { ...emptyDraft, title: put('draft'), body: text('draft'), audienceId: groupId },
  })
  await sql`
    insert into link_preview (url, state, title, description, site_name)
    values (${`https://${put('host')}.example/`}, 'fetched', ${put('cardtitle')}, ${put('card')}, ${put('site')})`
  await sql`insert into item_link (item_id, position, url) values (${later.id}, 0, ${`https://${put('host')}.example/`})`
  // as who writes links does: its card is kept from the moment that it was posted
  await sql`update item set version = version where id = ${later.id}`
  // an open post that also stands in the group: that it does is nobody else's business
  const shared = await employee.call(createPost, { audienceId: everyone, body: textToDocument('Voor iedereen') })
  await host.call(shareItem, { itemId: shared.id, audienceId: groupId })
  await app.settle()
  const formerlyOpen = await groupThatWasOpen(host, { requested, formerReader })
  await app.settle()

  return {
    host,
    member,
    outsiders,
    groupId,
    addresses: [groupId, now.slug, old.slug, formerlyOpen.groupId, formerlyOpen.slug],
    /** Ids of what is in the group. Those of `after` came when the former members had gone. */
    before: [
      post.id,
      question.id,
      article.id,
      own.id,
      removedPost.id,
      answer.id,
      comment.id,
      ownComment.id,
      cover.fileId,
      photo.fileId,
      paper.fileId,
    ],
    after: [reply.id, removedComment.id, later.id, scheduled.id, draftId],
    /** A second group, that all could read before it became secret; its ids were told live at that time. */
    whenOpen: formerlyOpen.ids,
    groupIds: [groupId, formerlyOpen.groupId],
    draftId,
    items: [
      ...[post.id, question.id, article.id, own.id, removedPost.id, later.id, scheduled.id, shared.id],
      formerlyOpen.itemId,
    ],
    comments: [answer.id, comment.id, ownComment.id, reply.id, removedComment.id, formerlyOpen.commentId],
    files: [cover.fileId, photo.fileId, paper.fileId],
    photoId: photo.fileId,
    paperId: paper.fileId,
    people: [host.id, member.id, exMember.id],
    departmentId,
    postId: post.id,
    laterId: later.id,
  }
}

/** Was read, spoken in and asked for by all, and then its hosts closed the shutters. */
async function groupThatWasOpen(
  host: Caller,
  { requested, formerReader }: { requested: Caller; formerReader: Caller },
) {
  const { groupId, slug } = await host.call(startGroup, {
    name: put('onceopen'),
    visibility: 'open',
    joining: 'request',
    purpose: put('oncepurpose'),
  })
  await requested.call(joinGroup, { groupId })
  const { id: itemId } = await host.call(createPost, { audienceId: groupId, body: text('oncebody') })
  await formerReader.call(bookmarkItem, { itemId, bookmarked: true })
  await formerReader.call(followItem, { itemId, level: 'following' })
  await formerReader.call(reactToItem, { itemId, reaction: 'like' })
  const { id: commentId } = await formerReader.call(postComment, { itemId, body: text('oncecomment') })
  const answer = await host.call(postComment, { itemId, parentId: commentId, body: text('onceanswer') })
  await host.call(editGroup, { groupId, version: 1, visibility: 'secret', joining: 'invitation' })
  return { groupId, slug, itemId, commentId, ids: [groupId, itemId, commentId, answer.id] }
}

export type CanaryWorld = Awaited<ReturnType<typeof canaryWorld>>

const emptyDraft = {
  title: '',
  body: null,
  audienceId: null,
  attachments: [],
  tags: [],
  scheduledFor: null,
  poll: null,
  kicker: '',
  intro: '',
  cover: null,
}
