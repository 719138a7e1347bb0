import { randomUUID } from 'node:crypto'
import { changeRole, deactivateAccount } from '../../../contract/accounts.ts'
import { removeItem, unshareItem } from '../../../contract/content.ts'
import { leaveGroup, removeMember } from '../../../contract/group-members.ts'
import { archiveGroup, editGroup } from '../../../contract/groups.ts'
import { signOut } from '../../../contract/identity.ts'
import { endOtherSessions, endSession } from '../../../contract/own-account.ts'
import { editProfile } from '../../../contract/people.ts'
import { textToDocument } from '../../../contract/rich-text.ts'
import { newToken, tokenHash } from '../../../server/identity/session-token.ts'
import type { Caller, TestApp } from '../../app.ts'
import { makeGroup } from '../../group.ts'
import { upload } from '../../upload.ts'

/** Ways in which something can be reached, each of which must close. `here` and `there` are two processes. */
export const channels = [
  'item here',
  'item there',
  'list here',
  'list there',
  'search',
  'file',
  'part of a file',
  'live here',
  'live there',
  'writing here',
  'writing there',
] as const
export type Channel = (typeof channels)[number]

/** Somebody who can reach something, until `revoke`. */
export interface Reach {
  person: Caller
  itemId: string
  fileId: string
  /** The list in which it stands. */
  audienceId: string
  /** A word that stands nowhere else. */
  word: string
  /** Who goes on seeing it, and makes things happen to it. */
  stays: Caller
  revoke(): Promise<unknown>
}

interface Revocation {
  /** The channels that must close; all but the last two by default. */
  closes?: readonly Channel[]
  make(app: TestApp): Promise<Reach>
}

let count = 0

/** An item with a file on it in an audience, straight in the tables; found by its word when the app has settled. */
async function itemIn(app: TestApp, by: Caller, audienceId: string, kind: 'group' | 'department' = 'group') {
  const { sql } = app
  const word = `bergkristal${String.fromCharCode(97 + (count++ % 26))}${'z'.repeat(Math.ceil(count / 26))}`
  const words = `Iets over ${word}`
  const bytes = Buffer.from(`Inhoud van ${word}`.repeat(20))
  const { fileId } = await upload(app, by, bytes, { name: `${word}.txt` })
  const [row] = await sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    values ('post', ${by.id}, 'published', '', ${sql.json(textToDocument(words) as never)}, ${words}, now()) returning id`
  const itemId = row!.id
  await sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    values (${itemId}, ${audienceId}, ${kind}, now(), ${by.id}, true)`
  await sql`insert into attachment (item_id, file_id, position) values (${itemId}, ${fileId}, 0)`
  await sql`update file set claimed_at = now() where id = ${fileId}`
  return { itemId, fileId, audienceId, word, stays: by }
}

async function inGroup(app: TestApp, visibility: 'open' | 'closed' | 'secret', isMember = true) {
  const host = await app.person('Anneke Host')
  const person = await app.person('Wim Lid')
  const groupId = await makeGroup(app, 'Groep', { visibility, hosts: [host], ...(isMember && { members: [person] }) })
  return { host, person, groupId, ...(await itemIn(app, host, groupId)) }
}

const department = async (app: TestApp) => {
  const id = randomUUID()
  await app.sql`insert into department (id, name, path) values (${id}, ${`Afdeling ${id}`}, ${[id]})`
  return id
}

const secondSession = async (app: TestApp, person: Caller) => {
  const token = newToken()
  await app.sql`
    insert into session (account_id, token_hash, expires_at)
    values (${person.id}, ${tokenHash(token)}, now() + interval '1 day')`
  return app.as({ ...person, cookie: token })
}

const administrator = (app: TestApp) => app.person('Ahmed Beheer', { role: 'administrator' })

/** Everything that takes something away. */
export const revocations: Record<string, Revocation> = {
  'one leaves the group': {
    async make(app) {
      const { person, groupId, ...rest } = await inGroup(app, 'secret')
      return { ...rest, person, revoke: () => person.call(leaveGroup, { groupId }) }
    },
  },
  'a host takes one out': {
    async make(app) {
      const { host, person, groupId, ...rest } = await inGroup(app, 'closed')
      return { ...rest, person, revoke: () => host.call(removeMember, { groupId, personId: person.id }) }
    },
  },
  'an open group becomes secret': {
    async make(app) {
      const { host, groupId, ...rest } = await inGroup(app, 'open', false)
      const change = { groupId, version: 1, visibility: 'secret', joining: 'invitation' } as const
      return { ...rest, revoke: () => host.call(editGroup, change) }
    },
  },
  'an account is deactivated': {
    async make(app) {
      const { person, ...rest } = await inGroup(app, 'closed')
      const by = await administrator(app)
      return { ...rest, person, revoke: () => by.call(deactivateAccount, { accountId: person.id }) }
    },
  },
  'a session is ended from elsewhere': {
    async make(app) {
      const { person, ...rest } = await inGroup(app, 'closed')
      const other = await secondSession(app, person)
      const [row] = await app.sql<{ id: string }[]>`
        select id from session where account_id = ${person.id} and token_hash = ${tokenHash(person.cookie)}`
      return { ...rest, person, revoke: () => other.call(endSession, { sessionId: row!.id }) }
    },
  },
  'all other sessions are ended': {
    async make(app) {
      const { person, ...rest } = await inGroup(app, 'closed')
      const other = await secondSession(app, person)
      return { ...rest, person, revoke: () => other.call(endOtherSessions, {}) }
    },
  },
  'one signs out in another tab': {
    async make(app) {
      const { person, ...rest } = await inGroup(app, 'closed')
      return { ...rest, person, revoke: () => person.call(signOut, {}) }
    },
  },
  'a role is taken': {
    // an editor keeps sight of what they placed in a department that is not theirs
    async make(app) {
      const person = await app.person('Eva Redacteur', { role: 'editor' })
      const departmentId = await department(app)
      const stays = await app.person('Wie daar werkt', { departmentId })
      const item = await itemIn(app, person, departmentId, 'department')
      const by = await administrator(app)
      return { ...item, stays, person, revoke: () => by.call(changeRole, { accountId: person.id, role: 'employee' }) }
    },
    // who merely keeps sight has no live message of it, and the department's list was never theirs
    closes: ['item here', 'item there', 'search', 'file', 'part of a file', 'writing here', 'writing there'],
  },
  'one goes to another department': {
    async make(app) {
      const departmentId = await department(app)
      const person = await app.person('Wie verhuist', { departmentId })
      const author = await app.person('Wie blijft', { departmentId })
      const item = await itemIn(app, author, departmentId, 'department')
      const by = await administrator(app)
      const move = { personId: person.id, version: 1, departmentId: await department(app) }
      return { ...item, person, revoke: () => by.call(editProfile, move) }
    },
  },
  'a share is withdrawn': {
    async make(app) {
      const { person, host, groupId } = await inGroup(app, 'closed')
      const { itemId, fileId, word, ...elsewhere } = await inGroup(app, 'secret', false)
      // shared when its place was still open
      await app.sql`
        insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
        values (${itemId}, ${groupId}, 'group', now(), ${host.id}, false)`
      const stays = await app.person('Wie in beide is')
      for (const id of [groupId, elsewhere.groupId])
        await app.sql`
          insert into group_member (group_id, person_id, state, role) values (${id}, ${stays.id}, 'active', 'member')`
      const revoke = () => host.call(unshareItem, { itemId, audienceId: groupId })
      return { itemId, fileId, word, audienceId: groupId, stays, person, revoke }
    },
  },
  'an item is removed, and its files with it': {
    async make(app) {
      const { host, itemId, ...rest } = await inGroup(app, 'open')
      return { ...rest, itemId, revoke: () => host.call(removeItem, { itemId }) }
    },
    // the place stays, as a tombstone
    closes: ['search', 'file', 'part of a file', 'writing here', 'writing there'],
  },
  'a group is archived': {
    async make(app) {
      const { host, groupId, ...rest } = await inGroup(app, 'closed')
      return { ...rest, revoke: () => host.call(archiveGroup, { groupId, archived: true }) }
    },
    closes: ['writing here', 'writing there'],
  },
}
