import { z } from 'zod'
import { audienceBrief } from './audience.ts'
import { endpoint } from './endpoint.ts'
import { id, line, lines, moment, nothing, pageOf, paging, version } from './fields.ts'
import { personBrief } from './person-brief.ts'

/** open: everyone reads; closed: everyone knows it exists; secret: only its people know it exists. */
export const groupVisibility = z.enum(['open', 'closed', 'secret'])
export type GroupVisibility = z.output<typeof groupVisibility>
/** How one becomes a member. Nobody can knock on a secret group, so that one is by invitation. */
export const groupJoining = z.enum(['direct', 'request', 'invitation'])
export type GroupJoining = z.output<typeof groupJoining>
/** What of a group reaches the inbox: everything, what is meant for me, nothing. */
export const groupNoticeLevel = z.enum(['all', 'mentions', 'none'])

/** The viewer's own place in a group. */
export const ownMembership = z.strictObject({
  state: z.enum(['active', 'requested', 'invited']),
  role: z.enum(['host', 'member']),
  noticeLevel: groupNoticeLevel,
  muted: z.boolean(),
  isPinned: z.boolean(),
  /** Has not read the welcome yet. */
  isNew: z.boolean(),
  invitedBy: personBrief.nullable(),
})
export type OwnMembership = z.output<typeof ownMembership>

/** A group as lists draw it. Who is only invited to a secret group gets its name and purpose, the rest is empty. */
export const groupCard = z.strictObject({
  id,
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  visibility: groupVisibility,
  joining: groupJoining,
  /** Id of the cover's file. */
  cover: id.nullable(),
  isArchived: z.boolean(),
  /** Null for who may not know. */
  memberCount: z.number().int().nullable(),
  /** Hosts first, then people whom the viewer knows; of a closed group outsiders see the hosts. */
  faces: z.array(personBrief).max(3),
  membership: ownMembership.nullable(),
  /** Something appeared since the viewer last looked. */
  hasNews: z.boolean(),
})
export type GroupCard = z.output<typeof groupCard>

const charter = {
  /** Which problem, for whom, and what its people want to see change. */
  charterProblem: lines(600),
  charterForWhom: lines(600),
  charterChange: lines(600),
}

export const groupVerdicts = z.strictObject({
  read: z.boolean(),
  post: z.boolean(),
  /** What pressing "join" does, if anything. */
  join: z.enum(['joins', 'asks']).nullable(),
  leave: z.boolean(),
  invite: z.boolean(),
  edit: z.boolean(),
  /** Let people in and out, make hosts. */
  manageMembers: z.boolean(),
  archive: z.boolean(),
  setDepartments: z.boolean(),
  setButtons: z.boolean(),
  takeOver: z.boolean(),
})
export type GroupVerdicts = z.output<typeof groupVerdicts>

const named = z.strictObject({ id, name: z.string() })

/** A group as its own page shows it. */
export const groupPage = z.strictObject({
  ...groupCard.shape,
  version,
  charterProblem: z.string(),
  charterForWhom: z.string(),
  charterChange: z.string(),
  /** For members only; empty for others. */
  welcome: z.string(),
  hosts: z.array(personBrief),
  /** Up to nine members, for who may read. */
  members: z.array(personBrief).max(9),
  /** Departments whose people join by themselves. */
  departments: z.array(named),
  startedAt: moment,
  /** People at the door, for hosts; null for others. */
  requestCount: z.number().int().nullable(),
  /** Nobody hosts it any more. */
  isOrphaned: z.boolean(),
  can: groupVerdicts,
})
export type GroupPage = z.output<typeof groupPage>

const groupId = z.strictObject({ groupId: id })

export const groups = endpoint({
  name: 'groups',
  method: 'GET',
  path: '/api/groups',
  access: 'signed-in',
  summary: 'Groups one may know of: own groups and invitations first, then those with most recent life.',
  query: z.strictObject({
    q: line(80).optional(),
    which: z.enum(['all', 'mine', 'other']).default('all'),
    visibility: groupVisibility.optional(),
    archived: z.enum(['without', 'only']).default('without'),
    ...paging(50, 24),
  }),
  output: pageOf(groupCard),
})

export const group = endpoint({
  name: 'group',
  method: 'GET',
  path: '/api/groups/:address',
  access: 'group-seer',
  summary: 'One group, by its id, its present name in addresses or one it had before.',
  params: z.strictObject({ address: z.string().min(1).max(120) }),
  output: groupPage,
})

export const startGroup = endpoint({
  name: 'startGroup',
  method: 'POST',
  path: '/api/groups',
  access: 'signed-in',
  summary: 'Starts a group; whoever starts it hosts it.',
  body: z.strictObject({
    name: line(80, 2),
    visibility: groupVisibility,
    joining: groupJoining,
    purpose: lines(400).default(''),
  }),
  output: z.strictObject({ groupId: id, slug: z.string() }),
  limit: 20,
})

export const editGroup = endpoint({
  name: 'editGroup',
  method: 'PATCH',
  path: '/api/groups/:groupId',
  access: 'group-host',
  summary: 'Changes the given parts of a group; the others stay as they are.',
  params: groupId,
  body: z.strictObject({
    version,
    ...z
      .strictObject({
        name: line(80, 2),
        purpose: lines(400),
        visibility: groupVisibility,
        joining: groupJoining,
        welcome: lines(1200),
        ...charter,
        coverFileId: id.nullable(),
      })
      .partial().shape,
  }),
  output: z.strictObject({ version, slug: z.string() }),
})

export const archiveGroup = endpoint({
  name: 'archiveGroup',
  method: 'PUT',
  path: '/api/groups/:groupId/archived',
  access: 'group-host',
  summary: 'Closes a group for writing, or opens it again. What it holds stays readable to the same people.',
  params: groupId,
  body: z.strictObject({ archived: z.boolean() }),
  output: nothing,
  repeatable: true,
})

export const takeOverGroup = endpoint({
  name: 'takeOverGroup',
  method: 'POST',
  path: '/api/groups/:groupId/take-over',
  access: 'community-manager',
  summary: 'Becomes host of an open or closed group that has no host left.',
  params: groupId,
  output: nothing,
})

export const setGroupDepartments = endpoint({
  name: 'setGroupDepartments',
  method: 'PUT',
  path: '/api/groups/:groupId/departments',
  access: 'group-seer',
  summary: 'Says whose people join by themselves: these departments with all below. They come in at once.',
  params: groupId,
  body: z.strictObject({ departmentIds: z.array(id).max(50) }),
  output: z.strictObject({ added: z.number().int() }),
  repeatable: true,
})

export const groupButtons = endpoint({
  name: 'groupButtons',
  method: 'GET',
  path: '/api/groups/:groupId/buttons',
  access: 'community-manager',
  summary: 'On whose home screen the organisation put a button for this group.',
  params: groupId,
  output: z.strictObject({ everyone: z.boolean(), departments: z.array(named) }),
})

export const setGroupButtons = endpoint({
  name: 'setGroupButtons',
  method: 'PUT',
  path: '/api/groups/:groupId/buttons',
  access: 'community-manager',
  summary: 'Puts a button for this group on the home screen of everyone, or of departments with all below.',
  params: groupId,
  body: z.strictObject({ everyone: z.boolean(), departmentIds: z.array(id).max(50) }),
  output: nothing,
  repeatable: true,
})

export const myGroupButtons = endpoint({
  name: 'myGroupButtons',
  method: 'GET',
  path: '/api/me/group-buttons',
  access: 'self',
  summary: 'The buttons on one’s home screen: those of the organisation first, then one’s own in their order.',
  output: z.strictObject({
    buttons: z
      .array(
        z.strictObject({
          ...audienceBrief.pick({ id: true, name: true }).shape,
          slug: z.string(),
          cover: id.nullable(),
          by: z.enum(['organisation', 'self']),
          /** Also, or only, because the viewer chose it. */
          isPinned: z.boolean(),
          hasNews: z.boolean(),
        }),
      )
      .max(60),
  }),
})

export const arrangePinnedGroups = endpoint({
  name: 'arrangePinnedGroups',
  method: 'PUT',
  path: '/api/me/pinned-groups',
  access: 'self',
  summary: 'Sets one’s own buttons, in order. Only groups one is a member of.',
  body: z.strictObject({ groupIds: z.array(id).max(20) }),
  output: nothing,
  repeatable: true,
})

export const groupEndpoints = {
  groups,
  group,
  startGroup,
  editGroup,
  archiveGroup,
  takeOverGroup,
  setGroupDepartments,
  groupButtons,
  setGroupButtons,
  myGroupButtons,
  arrangePinnedGroups,
}
