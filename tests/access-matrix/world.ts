import { randomUUID } from 'node:crypto'
import { emptyDocument, textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../app.ts'
import { type CallerName, type GroupKind, groupKinds } from './callers.ts'

export interface GroupInWorld {
  id: string
  slug: string
  kind: GroupKind
}

/** What an input may be made of: the group of this cell, the caller, and makers of fresh subjects. */
export interface Cell {
  world: World
  group: GroupInWorld
  caller: Caller
  callerName: CallerName
}

export type World = Awaited<ReturnType<typeof makeWorld>>

/** One organisation with a group of each kind, and one person for every caller and kind. */
export async function makeWorld() {
  const app: TestApp = await testApp({ worker: false })
  const { sql } = app
  const author = await app.person('Anneke Schrijver')
  const groups = {} as Record<GroupKind, GroupInWorld>
  for (const kind of groupKinds) {
    const slug = `groep-${kind}`
    const [row] = await sql<{ id: string }[]>`
      insert into "group" (slug, name, visibility, joining, created_by, archived_at)
      values (${slug}, ${`Groep ${kind}`}, ${kind === 'archived' ? 'open' : kind}, 'request', ${author.id},
        ${kind === 'archived' ? new Date() : null})
      returning id`
    groups[kind] = { id: row!.id, slug, kind }
    await join(app, row!.id, author.id, 'host')
  }

  const fixed: Partial<Record<CallerName, Caller>> = {
    outsider: app.outsider,
    employee: await app.person('Emine Medewerker'),
    editor: await app.person('Eva Redacteur', { role: 'editor' }),
    communityManager: await app.person('Carla Manager', { role: 'community_manager' }),
    administrator: await app.person('Ahmed Beheer', { role: 'administrator' }),
  }
  // a second administrator, so that no action stops at "the last one"
  await app.person('Tweede Beheer', { role: 'administrator' })

  const inGroup = new Map<string, Caller>()
  for (const kind of groupKinds) {
    const group = groups[kind]
    for (const name of ['requested', 'invited', 'exMember', 'member', 'host', 'deactivated'] as const) {
      const person = await app.person(`${name} ${kind}`)
      inGroup.set(`${name} ${kind}`, person)
      if (name === 'requested' || name === 'invited') await join(app, group.id, person.id, 'member', name)
      if (name === 'member' || name === 'deactivated') await join(app, group.id, person.id, 'member')
      if (name === 'host') await join(app, group.id, person.id, 'host')
      if (name === 'exMember')
        await sql`insert into group_left (group_id, person_id, membership) values (${group.id}, ${person.id}, '{}')`
      if (name === 'deactivated')
        await sql`update account set state = 'deactivated', deactivated_at = now() where id = ${person.id}`
    }
  }

  return {
    app,
    sql,
    author,
    groups,
    caller: (name: CallerName, kind: GroupKind): Caller => fixed[name] ?? inGroup.get(`${name} ${kind}`)!,
    /** A fresh published item in the group, by somebody else unless said otherwise. */
    async item(group: GroupInWorld, kind: 'post' | 'question' | 'article' = 'post', by = author.id): Promise<string> {
      const [row] = await sql<{ id: string }[]>`
        insert into item (kind, author_id, state, title, body, body_text, published_at)
        values (${kind}, ${by}, 'published', 'Een titel', ${sql.json(textToDocument('Een bericht') as never)},
          'Een bericht', now())
        returning id`
      const id = row!.id
      await sql`
        insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
        values (${id}, ${group.id}, 'group', now(), ${by}, true)`
      if (kind === 'question') await sql`insert into question (item_id) values (${id})`
      if (kind === 'article') await sql`insert into article (item_id) values (${id})`
      return id
    },
    /** A fresh comment (or answer) on an item. */
    async comment(itemId: string, by = author.id, role: 'comment' | 'answer' = 'comment'): Promise<string> {
      const [row] = await sql<{ id: string }[]>`
        insert into comment (item_id, author_id, role, body, body_text)
        values (${itemId}, ${by}, ${role}, ${sql.json(textToDocument('Een reactie') as never)}, 'Een reactie')
        returning id`
      await sql`update item set comment_count = comment_count + 1 where id = ${itemId}`
      return row!.id
    },
    body: textToDocument('Wat iemand schrijft'),
    emptyBody: emptyDocument(),
    anId: () => randomUUID(),
  }
}

async function join(
  app: TestApp,
  groupId: string,
  personId: string,
  role: 'member' | 'host',
  state: 'active' | 'requested' | 'invited' = 'active',
) {
  await app.sql`
    insert into group_member (group_id, person_id, state, role) values (${groupId}, ${personId}, ${state}, ${role})`
  if (state === 'active') await app.sql`update "group" set member_count = member_count + 1 where id = ${groupId}`
}
