import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeOrganisation, organisationSettings } from '../contract/accounts.ts'
import { everyone } from '../contract/audience.ts'
import { pinItem, removeItem, restoreItem, saveDraft, shareItem } from '../contract/content.ts'
import {
  bookmarkItem,
  editComment,
  markHelped,
  postComment,
  reactToComment,
  reactToItem,
  removeComment,
  restoreComment,
} from '../contract/conversation.ts'
import { createDepartment } from '../contract/departments.ts'
import {
  answerRequest,
  changeMembership,
  inviteToGroup,
  joinGroup,
  leaveGroup,
  removeMember,
  setMemberRole,
} from '../contract/group-members.ts'
import { archiveGroup, editGroup, group, setGroupButtons, setGroupDepartments, startGroup } from '../contract/groups.ts'
import { editableProfile, editProfile, followPerson, unfollowPerson } from '../contract/people.ts'
import { createPost, editPost, votePoll } from '../contract/posts.ts'
import { acceptAnswer, askQuestion } from '../contract/questions.ts'
import { textToDocument } from '../contract/rich-text.ts'
import { domains } from '../server/app.ts'
import { touchItems } from '../server/content/index.ts'
import { emit } from '../server/platform/outbox.ts'
import { type Caller, type TestApp, testApp } from './app.ts'
import { list, type OnScreen, openScreen, read } from './live-equals-reload.ts'

let app: TestApp
let screen: Awaited<ReturnType<typeof openScreen>>
/** Whose screen it is; Wim, Bas and the administrator make the facts. */
let me: Caller
let wim: Caller
let bas: Caller
let boss: Caller
beforeAll(async () => {
  app = await testApp()
  me = await app.person('Emine Kaplan')
  wim = await app.person('Wim Terpstra')
  bas = await app.person('Bas Kuiper')
  boss = await app.person('Ahmed Beheer', { role: 'administrator' })
  screen = await openScreen(app, me)
})
afterAll(async () => {
  screen.stop()
  await app.stop()
})

const text = textToDocument
const post = (by: Caller, audienceId: string = everyone) => by.call(createPost, { audienceId, body: text('Kijk eens') })
const comment = (by: Caller, itemId: string) => by.call(postComment, { itemId, body: text('Mooi') })

/** A group of Wim's that I am in, and perhaps Bas. */
async function groupWith(...members: Caller[]) {
  const { groupId, slug } = await wim.call(startGroup, { name: 'Buitendienst', visibility: 'open', joining: 'direct' })
  for (const member of [me, ...members]) await member.call(joinGroup, { groupId })
  return { groupId, slug, onScreen: [read('group', { address: slug }), list('groupMembers', { groupId })] }
}

async function questionWithAnswer() {
  const question = await me.call(askQuestion, { title: 'Waar ligt het zout?', body: text('?'), audienceId: everyone })
  const { id: commentId } = await wim.call(postComment, { itemId: question.id, role: 'answer', body: text('Daar') })
  const itemId = question.id
  return {
    itemId,
    commentId,
    onScreen: [read('item', { itemId }), list('conversation', { itemId }), list('questions')],
  }
}

/** Everywhere that one post of Wim's can be at once. */
const everywhere = (itemId: string): OnScreen[] => [
  read('item', { itemId }),
  list('homeStream'),
  list('audienceStream', { audienceId: everyone }),
  list('personItems', { personId: wim.id }),
]

type Scene = { onScreen: OnScreen[]; fact: () => Promise<unknown> }

/** For each live message that the server can send: what is on screen, and what happens. */
const scenes: Record<string, () => Promise<Scene>> = {
  'organisation.changed': async () => ({
    onScreen: [read('session', {})],
    fact: async () => {
      const { purpose: _, logo: __, ...was } = await boss.call(organisationSettings)
      await boss.call(changeOrganisation, { ...was, name: 'Lindeplein' })
    },
  }),
  'person.changed': async () => ({
    onScreen: [read('profile', { personId: wim.id }), list('directory')],
    fact: async () => {
      const { version } = await wim.call(editableProfile, { personId: wim.id })
      await wim.call(editProfile, { personId: wim.id, version, jobTitle: 'Stratenmaker' })
    },
  }),
  'department.changed': async () => ({
    onScreen: [read('departmentLevel', {})],
    fact: () => boss.call(createDepartment, { name: 'Wegen', parentId: null }),
  }),
  'person.followed': async () => {
    const { groupId } = await wim.call(startGroup, { name: 'Elders', visibility: 'open', joining: 'direct' })
    await post(wim, groupId)
    return {
      onScreen: [read('profile', { personId: wim.id }), list('homeStream')],
      fact: () => me.call(followPerson, { personId: wim.id }),
    }
  },
  'person.unfollowed': async () => {
    await me.call(followPerson, { personId: wim.id })
    return {
      onScreen: [read('profile', { personId: wim.id }), list('homeStream')],
      fact: () => me.call(unfollowPerson, { personId: wim.id }),
    }
  },
  'group.started': async () => ({
    onScreen: [list('groups')],
    fact: () => wim.call(startGroup, { name: 'Nieuw', visibility: 'open', joining: 'direct' }),
  }),
  'group.changed': async () => {
    const { groupId, slug, onScreen } = await groupWith()
    return {
      onScreen: [...onScreen, list('groups')],
      fact: async () => {
        const { version } = await wim.call(group, { address: slug })
        await wim.call(editGroup, { groupId, version, purpose: 'Voor wie op straat werkt' })
      },
    }
  },
  'group.archived': async () => {
    const { groupId, onScreen } = await groupWith()
    return {
      onScreen: [...onScreen, list('groups'), read('placesToPost', {})],
      fact: () => wim.call(archiveGroup, { groupId, archived: true }),
    }
  },
  'group.buttons-changed': async () => {
    const { groupId } = await groupWith()
    return {
      onScreen: [read('myGroupButtons', {})],
      fact: () => boss.call(setGroupButtons, { groupId, everyone: true, departmentIds: [] }),
    }
  },
  'member.joined': async () => {
    const { groupId, onScreen } = await groupWith()
    return { onScreen, fact: () => bas.call(joinGroup, { groupId }) }
  },
  'member.left': async () => {
    const { groupId, onScreen } = await groupWith(bas)
    return { onScreen, fact: () => bas.call(leaveGroup, { groupId }) }
  },
  'member.role-changed': async () => {
    const { groupId, onScreen } = await groupWith(bas)
    return { onScreen, fact: () => wim.call(setMemberRole, { groupId, personId: bas.id, role: 'host' }) }
  },
  'member.requested': async () => {
    const { groupId, slug } = await me.call(startGroup, { name: 'Klop', visibility: 'closed', joining: 'request' })
    return {
      onScreen: [read('group', { address: slug }), list('groupMembers', { groupId, state: 'requested' })],
      fact: () => bas.call(joinGroup, { groupId }),
    }
  },
  'member.request-closed': async () => {
    const { groupId, slug } = await wim.call(startGroup, { name: 'Klop', visibility: 'closed', joining: 'request' })
    await me.call(joinGroup, { groupId })
    return {
      onScreen: [read('group', { address: slug }), list('groups')],
      fact: () => wim.call(answerRequest, { groupId, personId: me.id, approve: false }),
    }
  },
  'member.invited': async () => {
    const { groupId } = await wim.call(startGroup, { name: 'Geheim', visibility: 'secret', joining: 'invitation' })
    return {
      onScreen: [list('groups'), list('notifications')],
      fact: () => wim.call(inviteToGroup, { groupId, personIds: [me.id] }),
    }
  },
  'member.invitation-closed': async () => {
    const { groupId } = await wim.call(startGroup, { name: 'Geheim', visibility: 'secret', joining: 'invitation' })
    await wim.call(inviteToGroup, { groupId, personIds: [me.id] })
    await app.settle()
    return {
      onScreen: [list('groups'), list('notifications'), read('unreadNotifications', {})],
      fact: () => wim.call(removeMember, { groupId, personId: me.id }),
    }
  },
  'members.added': async () => {
    const { groupId, onScreen } = await groupWith()
    const { departmentId } = await boss.call(createDepartment, { name: 'Groen', parentId: null })
    await app.person('Tuinder', { departmentId })
    return {
      onScreen,
      fact: async () => {
        await app.sql`update group_member set role = 'host' where group_id = ${groupId} and person_id = ${wim.id}`
        await boss.call(setGroupDepartments, { groupId, departmentIds: [departmentId] })
      },
    }
  },
  'membership.changed': async () => {
    const { groupId, onScreen } = await groupWith()
    await post(wim, groupId)
    return {
      onScreen: [...onScreen, list('groups'), list('homeStream')],
      fact: () => me.call(changeMembership, { groupId, muted: true, noticeLevel: 'none' }),
    }
  },
  'item.published': async () => {
    const { groupId } = await groupWith()
    const since = new Date().toISOString()
    return {
      onScreen: [
        list('audienceStream', { audienceId: groupId }),
        list('personItems', { personId: wim.id }),
        read('newInStream', { since }),
        list('groups', { which: 'mine' }),
      ],
      fact: () => post(wim, groupId),
    }
  },
  'item.edited': async () => {
    const { id: itemId, version } = await post(wim)
    return {
      onScreen: everywhere(itemId),
      fact: () => wim.call(editPost, { itemId, version, body: text('Kijk nog eens') }),
    }
  },
  'item.removed': async () => {
    const { id: itemId } = await post(wim)
    return { onScreen: everywhere(itemId).slice(1), fact: () => wim.call(removeItem, { itemId }) }
  },
  'item.restored': async () => {
    const { id: itemId } = await post(wim)
    await wim.call(removeItem, { itemId })
    return { onScreen: everywhere(itemId).slice(1), fact: () => wim.call(restoreItem, { itemId }) }
  },
  'item.shared': async () => {
    const { groupId } = await groupWith()
    const { id: itemId } = await post(wim)
    return {
      onScreen: [read('item', { itemId }), list('audienceStream', { audienceId: groupId })],
      fact: () => wim.call(shareItem, { itemId, audienceId: groupId }),
    }
  },
  'item.pinned': async () => {
    const { groupId } = await groupWith()
    const { id: itemId } = await post(wim, groupId)
    return {
      onScreen: [read('item', { itemId }), list('audienceStream', { audienceId: groupId })],
      fact: () => wim.call(pinItem, { itemId, audienceId: groupId, pinned: true }),
    }
  },
  'item.reacted': async () => {
    const { id: itemId } = await post(wim)
    return { onScreen: everywhere(itemId), fact: () => bas.call(reactToItem, { itemId, reaction: 'like' }) }
  },
  'item.marked': async () => {
    const { id: itemId } = await post(wim)
    return {
      onScreen: [...everywhere(itemId), list('bookmarks')],
      fact: () => me.call(bookmarkItem, { itemId, bookmarked: true }),
    }
  },
  'draft.changed': async () => ({
    onScreen: [read('drafts', {})],
    fact: () =>
      me.call(saveDraft, { draftId: randomUUID(), kind: 'post', content: { body: text('half') }, version: 0 }),
  }),
  'comment.posted': async () => {
    const { id: itemId } = await post(wim)
    return {
      onScreen: [...everywhere(itemId), list('conversation', { itemId })],
      fact: () => comment(bas, itemId),
    }
  },
  'comment.edited': async () => {
    const { id: itemId } = await post(wim)
    const { id: commentId, version } = await comment(bas, itemId)
    return {
      onScreen: [list('conversation', { itemId })],
      fact: () => bas.call(editComment, { commentId, version, body: text('Mooier') }),
    }
  },
  'comment.removed': async () => {
    const { id: itemId } = await post(wim)
    const { id: commentId } = await comment(bas, itemId)
    return {
      onScreen: [...everywhere(itemId), list('conversation', { itemId })],
      fact: () => bas.call(removeComment, { commentId }),
    }
  },
  'comment.restored': async () => {
    const { id: itemId } = await post(wim)
    const { id: commentId } = await comment(bas, itemId)
    await bas.call(removeComment, { commentId })
    return {
      onScreen: [...everywhere(itemId), list('conversation', { itemId })],
      fact: () => bas.call(restoreComment, { commentId }),
    }
  },
  'comment.reacted': async () => {
    const { id: itemId } = await post(wim)
    const { id: commentId } = await comment(bas, itemId)
    return {
      onScreen: [list('conversation', { itemId })],
      fact: () => wim.call(reactToComment, { commentId, reaction: 'like' }),
    }
  },
  'answer.helped': async () => {
    const { commentId, onScreen } = await questionWithAnswer()
    return { onScreen, fact: () => bas.call(markHelped, { commentId, helped: true }) }
  },
  'answer.accepted': async () => {
    const { itemId, commentId, onScreen } = await questionWithAnswer()
    return { onScreen, fact: () => me.call(acceptAnswer, { itemId, commentId }) }
  },
  'poll.voted': async () => {
    const poll = { question: 'Soep?', options: ['Ja', 'Nee'] }
    const { id: itemId } = await wim.call(createPost, { audienceId: everyone, body: text('Stem'), poll })
    await me.call(votePoll, { itemId, options: [0] })
    return { onScreen: everywhere(itemId), fact: () => bas.call(votePoll, { itemId, options: [0] }) }
  },
  'preview.fetched': async () => {
    const { id: itemId } = await post(wim)
    // whoever looks for links in what was posted must have been here before
    await app.settle()
    const url = `https://voorbeeld.test/${itemId}`
    await app.sql`insert into item_link (item_id, position, url) values (${itemId}, 0, ${url})`
    return {
      onScreen: everywhere(itemId),
      // as the task that fetches does it: there is no site to fetch from here
      fact: async () => {
        await app.sql`insert into link_preview (url, state, title) values (${url}, 'fetched', 'Een bladzijde')`
        await touchItems(app.sql, [itemId])
        const reach = { itemId, audiences: [everyone], open: true }
        await emit({ sql: app.sql }, { kind: 'preview.fetched' }, reach)
      },
    }
  },
  'inbox.changed': async () => {
    const { id: itemId } = await post(me)
    return {
      onScreen: [list('notifications'), read('unreadNotifications', {})],
      fact: () => comment(bas, itemId),
    }
  },
}

/** Facts that are sent and change nothing that is on screen, each with why. */
const without: Record<string, string> = {
  'stream.seen': 'the line of a list that is being read does not move under one’s eyes',
}

const kinds = domains.flatMap((domain) => (domain.live ?? []).map((rule) => rule.kind))

test('every live message that the server can send has a scene here', () => {
  expect(Object.keys({ ...scenes, ...without }).sort()).toEqual([...kinds].sort())
})

test.each(Object.keys(scenes))('after %s the screen shows what a reload would', async (kind) => {
  const { onScreen, fact } = await scenes[kind]!()
  await app.settle()
  await screen.show(...onScreen)
  expect(await screen.after(fact)).toContain(kind)
})
