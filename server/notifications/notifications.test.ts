import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { removeItem } from '../../contract/content.ts'
import { followItem, markHelped, postComment, reactToComment, reactToItem } from '../../contract/conversation.ts'
import { answerRequest, changeMembership, inviteToGroup, joinGroup, leaveGroup } from '../../contract/group-members.ts'
import { editGroup, startGroup } from '../../contract/groups.ts'
import {
  changeNotificationSetting,
  markItemNotificationsRead,
  markNotificationsRead,
  notificationSettings,
  notifications,
  unreadNotifications,
} from '../../contract/notifications.ts'
import { followPerson } from '../../contract/people.ts'
import { createPost } from '../../contract/posts.ts'
import { acceptAnswer, askQuestion } from '../../contract/questions.ts'
import { type RichTextDocument, textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'

let app: TestApp
let wim: Caller
beforeAll(async () => {
  app = await testApp()
  wim = await app.person('Wim Terpstra')
})
afterAll(() => app.stop())

const people = (...names: string[]) => Promise.all(names.map((name) => app.person(name)))
const post = (by: Caller, text: string, audienceId: string = everyone) =>
  by.call(createPost, { audienceId, body: textToDocument(text) })
const comment = (by: Caller, itemId: string, text = 'Mooi', parentId: string | null = null) =>
  by.call(postComment, { itemId, body: textToDocument(text), parentId })
const naming = ({ id, name }: Caller): RichTextDocument => ({
  version: 1,
  doc: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { personId: id, label: name } }] }],
  },
})
const inbox = async (of: Caller) => {
  await app.settle()
  return (await of.call(notifications, {})).rows
}
const told = async (of: Caller) => (await inbox(of)).map(({ kind, reason }) => `${kind}, ${reason}`)

describe('what reaches whom', () => {
  test('a comment reaches the author, with faces, reason and a link to it', async () => {
    const [emine, bas] = await people('Emine Kaplan', 'Bas Kuiper')
    const item = await post(emine!, 'Mag een geveltuin?')
    const { id } = await comment(bas!, item.id)
    const [row] = await inbox(emine!)
    expect(row).toMatchObject({
      kind: 'comment',
      reason: 'author',
      item: { id: item.id, kind: 'post', title: 'Mag een geveltuin?' },
      commentId: id,
      actors: [{ id: bas!.id }],
      actorCount: 1,
      isRead: false,
    })
    expect(await told(bas!)).toEqual([])
  })

  test('of a long post, whole words stand for a title', async () => {
    const [emine, bas] = await people('Emine Lang', 'Bas Kort')
    const item = await post(emine!, 'woord '.repeat(100))
    await comment(bas!, item.id)
    const [row] = await inbox(emine!)
    expect(row!.item!.title).toMatch(/^(woord ){10,}woord…$/)
    expect(row!.item!.title.length).toBeLessThanOrEqual(140)
  })

  test('several people on one thing become one, the latest first, and each counts once', async () => {
    const [emine, bas, grace, roos] = await people('Emine A', 'Bas A', 'Grace A', 'Roos A')
    const item = await post(emine!, 'Wie helpt?')
    const first = await comment(bas!, item.id)
    await comment(grace!, item.id)
    await comment(roos!, item.id)
    await comment(bas!, item.id)
    const rows = await inbox(emine!)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ actorCount: 3, commentId: first.id })
    expect(rows[0]!.actors.map(({ name }) => name)).toEqual(['Bas A', 'Roos A', 'Grace A'])
  })

  test('what was read is not joined any more', async () => {
    const [emine, bas, grace] = await people('Emine B', 'Bas B', 'Grace B')
    const item = await post(emine!, 'Nog een')
    await comment(bas!, item.id)
    await app.settle()
    await emine!.call(markItemNotificationsRead, { itemId: item.id })
    await comment(grace!, item.id)
    expect((await inbox(emine!)).map(({ isRead, actorCount }) => [isRead, actorCount])).toEqual([
      [false, 1],
      [true, 1],
    ])
  })

  test('reactions on a post and on a comment beneath it stand apart', async () => {
    const [emine, bas] = await people('Emine C', 'Bas C')
    const item = await post(emine!, 'Klaar')
    const { id } = await comment(emine!, item.id)
    await bas!.call(reactToItem, { itemId: item.id, reaction: 'like' })
    await bas!.call(reactToComment, { commentId: id, reaction: 'like' })
    await bas!.call(reactToItem, { itemId: item.id, reaction: null })
    await bas!.call(reactToItem, { itemId: item.id, reaction: 'like' })
    expect((await told(emine!)).sort()).toEqual(['reaction, author', 'reaction, own-comment'])
  })

  test('an answer, that it helped, and that it was chosen', async () => {
    const [emine, bas] = await people('Emine D', 'Bas D')
    const question = await emine!.call(askQuestion, {
      title: 'Waar ligt het zout?',
      body: textToDocument('Het is glad.'),
      audienceId: everyone,
    })
    const answer = await bas!.call(postComment, {
      itemId: question.id,
      role: 'answer',
      body: textToDocument('Achter de loods.'),
    })
    await emine!.call(markHelped, { commentId: answer.id, helped: true })
    await emine!.call(acceptAnswer, { itemId: question.id, commentId: answer.id })
    expect(await told(emine!)).toEqual(['answer, author'])
    expect((await told(bas!)).sort()).toEqual(['accepted, own-comment', 'helped, own-comment'])
  })

  test('following somebody, and being named', async () => {
    const [emine, bas] = await people('Emine E', 'Bas E')
    await bas!.call(followPerson, { personId: emine!.id })
    await bas!.call(createPost, { audienceId: everyone, body: naming(emine!) })
    expect((await told(emine!)).sort()).toEqual(['followed, you', 'mention, mentioned'])
  })
})

describe('what does not reach', () => {
  test('a kind that was switched off, until it is on again', async () => {
    const [emine, bas] = await people('Emine F', 'Bas F')
    await emine!.call(changeNotificationSetting, { kind: 'reaction', inbox: false })
    const { kinds } = await emine!.call(notificationSettings)
    expect(kinds.filter(({ inbox: wanted }) => !wanted).map(({ kind }) => kind)).toEqual(['reaction'])
    const item = await post(emine!, 'Een')
    await bas!.call(reactToItem, { itemId: item.id, reaction: 'like' })
    await comment(bas!, item.id)
    expect(await told(emine!)).toEqual(['comment, author'])
    await emine!.call(changeNotificationSetting, { kind: 'reaction', inbox: true })
    await bas!.call(reactToItem, { itemId: (await post(emine!, 'Twee')).id, reaction: 'like' })
    expect(await told(emine!)).toEqual(['reaction, author', 'comment, author'])
  })

  test('a muted item, also its reactions; being named does', async () => {
    const [emine, bas] = await people('Emine G', 'Bas G')
    const item = await post(emine!, 'Stil graag')
    await emine!.call(followItem, { itemId: item.id, level: 'muted' })
    await comment(bas!, item.id)
    await bas!.call(reactToItem, { itemId: item.id, reaction: 'like' })
    expect(await told(emine!)).toEqual([])
    await bas!.call(postComment, { itemId: item.id, body: naming(emine!) })
    expect(await told(emine!)).toEqual(['mention, mentioned'])
  })

  test('an account that is not active', async () => {
    const [emine, bas] = await people('Emine H', 'Bas H')
    const item = await post(emine!, 'Dag')
    await app.sql`update account set state = 'deactivated', deactivated_at = now() where id = ${emine!.id}`
    await comment(bas!, item.id)
    await app.settle()
    expect(await app.sql`select from notification where recipient_id = ${emine!.id}`).toHaveLength(0)
  })

  test('safety 25: who lost access before it was delivered', async () => {
    const [emine, bas] = await people('Emine I', 'Bas I')
    const { groupId } = await wim.call(startGroup, { name: 'Dicht', visibility: 'closed', joining: 'direct' })
    await emine!.call(joinGroup, { groupId })
    await bas!.call(joinGroup, { groupId })
    const item = await post(emine!, 'Onder ons', groupId)
    await emine!.call(leaveGroup, { groupId })
    await comment(bas!, item.id)
    await app.settle()
    expect(await app.sql`select from notification where recipient_id = ${emine!.id} and kind = 'comment'`).toHaveLength(
      0,
    )
  })

  test('safety 25: what was told before access was lost is gone from the inbox, and the dot with it', async () => {
    const [emine, bas] = await people('Emine J', 'Bas J')
    const { groupId } = await wim.call(startGroup, { name: 'Dicht twee', visibility: 'closed', joining: 'direct' })
    await emine!.call(joinGroup, { groupId })
    await bas!.call(joinGroup, { groupId })
    const item = await post(emine!, 'Onder ons', groupId)
    await comment(bas!, item.id)
    expect(await told(emine!)).toEqual(['comment, author'])
    expect(await emine!.call(unreadNotifications)).toEqual({ hasUnread: true })
    await emine!.call(leaveGroup, { groupId })
    expect(await told(emine!)).toEqual([])
    expect(await emine!.call(unreadNotifications)).toEqual({ hasUnread: false })
  })

  test('safety 4: what was removed', async () => {
    const [emine, bas] = await people('Emine K', 'Bas K')
    const item = await post(emine!, 'Weg')
    await comment(bas!, item.id)
    expect(await told(emine!)).toHaveLength(1)
    await emine!.call(removeItem, { itemId: item.id })
    expect(await told(emine!)).toEqual([])
    expect(await emine!.call(unreadNotifications)).toEqual({ hasUnread: false })
  })
})

describe('the level of a group', () => {
  test('all: each new item, with the name of the group; nothing: only what is meant for me', async () => {
    const [emine, bas, grace] = await people('Emine L', 'Bas L', 'Grace L')
    const { groupId } = await wim.call(startGroup, { name: 'Buitendienst', visibility: 'open', joining: 'direct' })
    for (const one of [emine!, bas!, grace!]) await one.call(joinGroup, { groupId })
    await emine!.call(changeMembership, { groupId, noticeLevel: 'all' })
    await grace!.call(changeMembership, { groupId, noticeLevel: 'none' })
    const item = await post(bas!, 'Gladheid vannacht', groupId)
    expect(await inbox(emine!)).toMatchObject([
      { kind: 'new-item', reason: 'group-all', group: { name: 'Buitendienst' }, item: { id: item.id } },
    ])
    await comment(grace!, item.id)
    await comment(emine!, item.id)
    expect(await told(grace!)).toEqual([])
    await bas!.call(postComment, { itemId: item.id, body: naming(grace!) })
    expect(await told(grace!)).toEqual(['mention, mentioned'])
  })
})

describe('the door of a group', () => {
  test('hosts hear who asks, until it is answered; who is let in is welcomed', async () => {
    const [host, emine, bas] = await people('Gastheer M', 'Emine M', 'Bas M')
    const { groupId } = await host!.call(startGroup, { name: 'Klop eerst', visibility: 'closed', joining: 'request' })
    await emine!.call(joinGroup, { groupId })
    await bas!.call(joinGroup, { groupId })
    expect(await inbox(host!)).toMatchObject([
      { kind: 'group-request', reason: 'host', actorCount: 2, group: { id: groupId }, isRead: false },
    ])
    await host!.call(answerRequest, { groupId, personId: bas!.id, approve: true })
    expect(await inbox(host!)).toMatchObject([{ actorCount: 1, actors: [{ id: emine!.id }] }])
    expect(await told(bas!)).toEqual(['group-welcome, you'])
    await host!.call(answerRequest, { groupId, personId: emine!.id, approve: false })
    expect(await told(host!)).toEqual([])
    expect(await host!.call(unreadNotifications)).toEqual({ hasUnread: false })
    expect(await told(emine!)).toEqual([])
  })

  test('a group that becomes secret turns away who asked: nobody is asked to answer them any more', async () => {
    const [host, emine] = await people('Gastheer O', 'Emine O')
    const { groupId } = await host!.call(startGroup, { name: 'Nog te zien', visibility: 'closed', joining: 'request' })
    await emine!.call(joinGroup, { groupId })
    expect(await told(host!)).toEqual(['group-request, host'])
    await host!.call(editGroup, { groupId, version: 1, visibility: 'secret', joining: 'invitation' })
    expect(await told(host!)).toEqual([])
    expect(await told(emine!)).toEqual([])
  })

  test('an invitation to a secret group shows its name, and disappears with the invitation', async () => {
    const [host, emine] = await people('Gastheer N', 'Emine N')
    const { groupId } = await host!.call(startGroup, {
      name: 'Verrassing',
      visibility: 'secret',
      joining: 'invitation',
    })
    await host!.call(inviteToGroup, { groupId, personIds: [emine!.id] })
    expect(await inbox(emine!)).toMatchObject([{ kind: 'group-invited', group: { name: 'Verrassing' } }])
    await emine!.call(leaveGroup, { groupId })
    expect(await told(emine!)).toEqual([])
    expect(await emine!.call(unreadNotifications)).toEqual({ hasUnread: false })
  })
})

describe('reading', () => {
  test('all at once, and taking it back', async () => {
    const [emine, bas] = await people('Emine O', 'Bas O')
    for (const text of ['een', 'twee', 'drie']) await comment(bas!, (await post(emine!, text)).id)
    const rows = await inbox(emine!)
    await emine!.call(markNotificationsRead, { ids: [rows[0]!.id] })
    const { ids } = await emine!.call(markNotificationsRead, { until: new Date().toISOString() })
    expect(ids.sort()).toEqual([rows[1]!.id, rows[2]!.id].sort())
    expect(await emine!.call(unreadNotifications)).toEqual({ hasUnread: false })
    await emine!.call(markNotificationsRead, { ids, read: false })
    expect((await inbox(emine!)).map(({ isRead }) => isRead)).toEqual([true, false, false])
  })

  test('safety 5: nobody reads for another', async () => {
    const [emine, bas] = await people('Emine P', 'Bas P')
    await comment(bas!, (await post(emine!, 'van mij')).id)
    const [row] = await inbox(emine!)
    expect(await bas!.call(markNotificationsRead, { ids: [row!.id] })).toEqual({ ids: [] })
    expect(await emine!.call(unreadNotifications)).toEqual({ hasUnread: true })
  })

  test('unread again where something newer of the same kind waits: that one stands for both', async () => {
    const [emine, bas] = await people('Emine Q', 'Bas Q')
    const item = await post(emine!, 'dubbel')
    await comment(bas!, item.id)
    await app.settle()
    const { ids } = await emine!.call(markNotificationsRead, { until: new Date().toISOString() })
    await comment(bas!, item.id)
    await app.settle()
    expect(await emine!.call(markNotificationsRead, { ids, read: false })).toEqual({ ids: [] })
    expect((await inbox(emine!)).filter(({ isRead }) => !isRead)).toHaveLength(1)
  })

  test('the inbox pages without gaps or doubles', async () => {
    const [emine, bas] = await people('Emine R', 'Bas R')
    for (let n = 0; n < 7; n++) await comment(bas!, (await post(emine!, `bericht ${n}`)).id)
    const whole = (await inbox(emine!)).map(({ id }) => id)
    const read: string[] = []
    let cursor: string | undefined
    do {
      const page = await emine!.call(notifications, { size: 3, cursor })
      read.push(...page.rows.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(read).toEqual(whole)
    expect(whole).toHaveLength(7)
  })
})
