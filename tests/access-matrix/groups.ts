import { communityManagers, signedIn, table } from './expectations.ts'
import type { Matrix } from './matrix.ts'
import type { Cell } from './world.ts'

/** A group like the one of the cell, with the caller in the same place in it: what they do spoils nothing for others. */
async function freshGroup({ world, group, caller, callerName }: Cell) {
  const { sql, author } = world
  const archived = group.kind === 'archived'
  const [made] = await sql<{ id: string }[]>`
    insert into "group" (slug, name, visibility, joining, created_by, archived_at)
    values (${`vers-${world.anId()}`}, 'Verse groep', ${archived ? 'open' : group.kind}, 'request', ${author.id},
      ${archived ? new Date() : null})
    returning id`
  const groupId = made!.id
  const enter = (personId: string, state: string, role: string) => sql`
    insert into group_member (group_id, person_id, state, role) values (${groupId}, ${personId}, ${state}, ${role})`
  await enter(author.id, 'active', 'host')
  if (callerName === 'requested' || callerName === 'invited') await enter(caller.id, callerName, 'member')
  if (callerName === 'member' || callerName === 'deactivated') await enter(caller.id, 'active', 'member')
  if (callerName === 'host') await enter(caller.id, 'active', 'host')
  if (callerName === 'exMember')
    await sql`
      insert into group_left (group_id, person_id, membership)
      values (${groupId}, ${caller.id}, ${sql.json({
        group_id: groupId,
        person_id: caller.id,
        state: 'active',
        role: 'member',
        notice_level: 'mentions',
        muted: false,
        since: new Date().toISOString(),
      })})`
  return { groupId }
}

const withAuthor = async (cell: Cell) => ({ ...(await freshGroup(cell)), personId: cell.world.author.id })

/** Whoever may know that there is such a group. */
const knowers = table(
  { open: 'yes', closed: 'yes', secret: 'hidden', archived: 'yes' },
  { invited: 'yes', member: 'yes', host: 'yes' },
)
const hostsOfLiving = table(
  { open: 'no', closed: 'no', secret: 'hidden', archived: 'no' },
  {
    invited: 'no',
    member: 'no',
    host: { open: 'yes', closed: 'yes', secret: 'yes', archived: 'no' },
  },
)
const members = table('hidden', { member: 'yes', host: 'yes' })

const joiningDepartments = { open: 'yes', closed: 'no', secret: 'hidden', archived: 'no' } as const
const takingOver = { open: 'no', closed: 'no', secret: 'hidden', archived: 'no' } as const
const seeingButtons = { open: 'yes', closed: 'yes', secret: 'hidden', archived: 'yes' } as const
const settingButtons = { ...seeingButtons, archived: 'no' } as const

export const groupsMatrix: Matrix = {
  groups: { expect: signedIn, groupless: true },
  group: { input: ({ group }) => ({ address: group.slug }), expect: knowers },
  startGroup: {
    input: () => ({ name: 'Nieuw', visibility: 'open', joining: 'direct' }),
    expect: signedIn,
    groupless: true,
  },
  editGroup: {
    input: async (cell) => ({ ...(await freshGroup(cell)), version: 1, purpose: 'Anders' }),
    expect: hostsOfLiving,
  },
  archiveGroup: {
    input: async (cell) => ({ ...(await freshGroup(cell)), archived: true }),
    expect: { ...hostsOfLiving, host: 'yes' },
  },
  // with a host in it there is nothing to take over
  takeOverGroup: {
    input: freshGroup,
    expect: { ...communityManagers, communityManager: takingOver, administrator: takingOver },
  },
  setGroupDepartments: {
    input: async (cell) => ({ ...(await freshGroup(cell)), departmentIds: [] }),
    expect: {
      ...hostsOfLiving,
      host: { open: 'yes', closed: 'yes', secret: 'no', archived: 'no' },
      communityManager: joiningDepartments,
      administrator: joiningDepartments,
    },
  },
  groupButtons: {
    input: ({ group }) => ({ groupId: group.id }),
    expect: { ...communityManagers, communityManager: seeingButtons, administrator: seeingButtons },
  },
  setGroupButtons: {
    input: async (cell) => ({ ...(await freshGroup(cell)), everyone: false, departmentIds: [] }),
    expect: { ...communityManagers, communityManager: settingButtons, administrator: settingButtons },
  },
  myGroupButtons: { expect: signedIn, groupless: true },
  arrangePinnedGroups: { input: () => ({ groupIds: [] }), expect: signedIn, groupless: true },
  groupMembers: {
    input: ({ group }) => ({ groupId: group.id }),
    expect: table({ open: 'yes', closed: 'no', secret: 'hidden', archived: 'yes' }, { member: 'yes', host: 'yes' }),
  },
  joinGroup: {
    input: freshGroup,
    expect: table(
      { open: 'yes', closed: 'yes', secret: 'hidden', archived: 'no' },
      { invited: { open: 'yes', closed: 'yes', secret: 'yes', archived: 'no' }, member: 'yes', host: 'yes' },
    ),
  },
  leaveGroup: {
    input: freshGroup,
    expect: table('hidden', {
      requested: { open: 'yes', closed: 'yes', secret: 'hidden', archived: 'yes' },
      invited: 'yes',
      member: 'yes',
      host: 'yes',
    }),
  },
  restoreMember: {
    input: async (cell) => ({ ...(await freshGroup(cell)), personId: cell.caller.id || cell.world.anId() }),
    expect: table('hidden', { exMember: 'yes' }),
  },
  removeMember: { input: withAuthor, expect: hostsOfLiving },
  answerRequest: {
    input: async (cell) => {
      const { groupId } = await freshGroup(cell)
      const someone = await cell.world.app.person('Wie vraagt')
      await cell.world.sql`
        insert into group_member (group_id, person_id, state) values (${groupId}, ${someone.id}, 'requested')`
      return { groupId, personId: someone.id, approve: true }
    },
    expect: hostsOfLiving,
  },
  inviteToGroup: {
    input: async (cell) => ({ ...(await freshGroup(cell)), personIds: [cell.world.author.id] }),
    expect: hostsOfLiving,
  },
  setMemberRole: { input: async (cell) => ({ ...(await withAuthor(cell)), role: 'member' }), expect: hostsOfLiving },
  changeMembership: { input: async (cell) => ({ ...(await freshGroup(cell)), muted: true }), expect: members },
  markGroupSeen: { input: freshGroup, expect: members },
}
