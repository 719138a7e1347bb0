import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { email, flag, id, line, lines, nothing, pageOf, paging, version } from './fields.ts'
import { personBrief } from './person-brief.ts'
import { missingParts, personalFields } from './profile-fields.ts'

export { missingParts, type PersonalField, personalFields } from './profile-fields.ts'

/** Who reads a field of a profile: every colleague, who belongs to the person's department, or only the person. */
export const fieldVisibility = z.enum(['everyone', 'department', 'nobody'])
export type FieldVisibility = z.output<typeof fieldVisibility>

const visibility = z.partialRecord(z.enum(personalFields), fieldVisibility)

/** A word that people share: the folded form that is compared, and how it is written. */
export const topic = z.strictObject({ topic: z.string(), label: z.string() })

/** Monday is 1, Sunday 7. */
const workingDays = z.array(z.number().int().min(1).max(7)).max(7)
const topicLabels = z.array(line(60, 1)).max(30)

/** What a colleague sees. Fields that are not for this reader are null or empty, as if they were not filled in. */
export const personProfile = z.strictObject({
  person: personBrief,
  version,
  /** Root first. */
  departments: z.array(z.strictObject({ id, name: z.string() })),
  manager: personBrief.nullable(),
  location: z.string(),
  phone: z.string(),
  contactEmail: z.string(),
  workingDays,
  /** By the working days; null when the reader does not see those, or none are filled in. */
  worksToday: z.boolean().nullable(),
  about: z.string(),
  languages: z.array(z.string()),
  expertise: z.array(topic),
  interests: z.array(topic),
  followerCount: z.number().int(),
  isFollowed: z.boolean(),
  isSelf: z.boolean(),
  /** False once the account was closed: what they wrote stays under their name. */
  isHere: z.boolean(),
  can: z.strictObject({ edit: z.boolean(), follow: z.boolean() }),
})
export type PersonProfile = z.output<typeof personProfile>

export const completeness = z.strictObject({
  missing: z.array(z.enum(missingParts)),
  /** How many of the parts are there. */
  done: z.number().int(),
  of: z.number().int(),
  /** 'led': one should be led there before a first post; 'held': posting waits for it. */
  gate: z.enum(['open', 'led', 'held']),
})
export type Completeness = z.output<typeof completeness>

const personId = z.strictObject({ personId: id })

export const profile = endpoint({
  name: 'profile',
  method: 'GET',
  path: '/api/people/:personId',
  access: 'signed-in',
  summary: 'One person, as far as this reader may see.',
  params: personId,
  output: personProfile,
})

const editableFields = {
  name: line(120, 1),
  jobTitle: line(120),
  departmentId: id.nullable(),
  managerId: id.nullable(),
  location: line(120),
  phone: line(40),
  contactEmail: z.union([z.literal(''), email]),
  workingDays,
  about: lines(1500),
  languages: z.array(line(40, 1)).max(12),
  expertise: topicLabels,
  interests: topicLabels,
}

export const editableProfile = endpoint({
  name: 'editableProfile',
  method: 'GET',
  path: '/api/people/:personId/edit',
  access: 'self',
  summary: 'A profile as its form shows it: for the person, and for administrators without what is kept private.',
  params: personId,
  output: z.strictObject({
    person: personBrief,
    version,
    ...editableFields,
    department: z.strictObject({ id, name: z.string() }).nullable(),
    manager: personBrief.nullable(),
    visibility,
    /** Fields that an administrator may not see, and so not change. */
    keptPrivate: z.array(z.enum(personalFields)),
    /** What the personnel system says, so the person cannot change it. */
    locked: z.array(z.enum(['name', 'departmentId', 'managerId'])),
    isSelf: z.boolean(),
  }),
})

export const editProfile = endpoint({
  name: 'editProfile',
  method: 'PATCH',
  path: '/api/people/:personId',
  access: 'self',
  summary: 'Changes the given fields of a profile; the others stay as they are.',
  params: personId,
  body: z.strictObject({
    version,
    ...z.strictObject(editableFields).partial().shape,
    photoFileId: id.nullable().optional(),
    visibility: visibility.optional(),
  }),
  output: z.strictObject({ version }),
})

export const ownCompleteness = endpoint({
  name: 'ownCompleteness',
  method: 'GET',
  path: '/api/me/completeness',
  access: 'signed-in',
  summary: 'What is missing on the own profile, and whether posting waits for it.',
  output: completeness,
})

export const followPerson = endpoint({
  name: 'followPerson',
  method: 'PUT',
  path: '/api/people/:personId/follow',
  access: 'signed-in',
  summary: 'Follows a colleague: what they share for everyone flows into the own stream.',
  params: personId,
  output: nothing,
  repeatable: true,
})

export const unfollowPerson = endpoint({
  name: 'unfollowPerson',
  method: 'DELETE',
  path: '/api/people/:personId/follow',
  access: 'signed-in',
  summary: 'Stops following.',
  params: personId,
  output: nothing,
  repeatable: true,
})

const page = paging(50, 30)

export const followers = endpoint({
  name: 'followers',
  method: 'GET',
  path: '/api/people/:personId/followers',
  access: 'signed-in',
  summary: 'Who follows this person, by name.',
  params: personId,
  query: z.strictObject(page),
  output: pageOf(personBrief),
})

export const followedPeople = endpoint({
  name: 'followedPeople',
  method: 'GET',
  path: '/api/me/followed-people',
  access: 'signed-in',
  summary: 'Whom the caller follows, by name.',
  query: z.strictObject(page),
  output: pageOf(personBrief),
})

export const orgChart = endpoint({
  name: 'orgChart',
  method: 'GET',
  path: '/api/people/:personId/org-chart',
  access: 'signed-in',
  summary: 'The organisation around one person: managers above, colleagues of the same manager, and who reports.',
  params: personId,
  output: z.strictObject({
    /** The topmost first, the own manager last. */
    above: z.array(personBrief),
    person: personBrief,
    peers: z.array(personBrief),
    peerCount: z.number().int(),
    reports: z.array(z.strictObject({ ...personBrief.shape, reportCount: z.number().int() })),
    reportCount: z.number().int(),
  }),
})

export const directoryRow = z.strictObject({
  ...personBrief.shape,
  location: z.string(),
  phone: z.string(),
  expertise: z.array(topic),
  worksToday: z.boolean().nullable(),
  isFollowed: z.boolean(),
  can: z.strictObject({ follow: z.boolean() }),
})
export type DirectoryRow = z.output<typeof directoryRow>

export const directory = endpoint({
  name: 'directory',
  method: 'GET',
  path: '/api/people',
  access: 'signed-in',
  summary: 'Colleagues by name, narrowed by any combination of filters. A name with a typo is found too.',
  query: z.strictObject({
    name: line(80).optional(),
    departmentId: id.optional(),
    /** Only of this department itself, not of those below. */
    direct: flag.optional(),
    location: line(120).optional(),
    expertise: line(60).optional(),
    language: line(40).optional(),
    today: flag.optional(),
    ...page,
  }),
  output: pageOf(directoryRow),
})

export const directoryChoices = endpoint({
  name: 'directoryChoices',
  method: 'GET',
  path: '/api/people-choices',
  access: 'signed-in',
  summary: 'What the filters of the directory can be set to: places and languages that profiles show to this reader.',
  output: z.strictObject({ locations: z.array(z.string()), languages: z.array(z.string()) }),
})

export const suggestPeople = endpoint({
  name: 'suggestPeople',
  method: 'GET',
  path: '/api/suggestions/people',
  access: 'signed-in',
  summary: 'At most ten active colleagues for a few letters of a name; the own department and followed people first.',
  query: z.strictObject({ q: line(60) }),
  output: z.strictObject({ people: z.array(personBrief).max(10) }),
  limit: 600,
})

export const newColleagues = endpoint({
  name: 'newColleagues',
  method: 'GET',
  path: '/api/new-colleagues',
  access: 'signed-in',
  summary: 'At most three people who began here in the last month, the own department first.',
  output: z.strictObject({ people: z.array(z.strictObject({ person: personBrief, joinedOn: z.iso.date() })).max(3) }),
})

export const suggestTopics = endpoint({
  name: 'suggestTopics',
  method: 'GET',
  path: '/api/suggestions/topics',
  access: 'signed-in',
  summary: 'Words that profiles already use, so that colleagues name the same thing alike.',
  query: z.strictObject({ q: line(60), kind: z.enum(['expertise', 'interest']).optional() }),
  output: z.strictObject({ topics: z.array(z.strictObject({ ...topic.shape, people: z.number().int() })).max(10) }),
  limit: 600,
})

export const peopleEndpoints = {
  profile,
  editableProfile,
  editProfile,
  ownCompleteness,
  followPerson,
  unfollowPerson,
  followers,
  followedPeople,
  orgChart,
  directory,
  directoryChoices,
  suggestPeople,
  newColleagues,
  suggestTopics,
}
