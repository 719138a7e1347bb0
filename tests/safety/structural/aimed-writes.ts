import { everyone } from '../../../contract/audience.ts'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { endpoints } from '../../../contract/index.ts'
import { textToDocument } from '../../../contract/rich-text.ts'
import type { Caller } from '../../app.ts'

/** What an attacker would have got hold of. */
export interface Aim {
  groupIds: string[]
  items: string[]
  comments: string[]
  people: string[]
  photoId: string
  paperId: string
  departmentId: string
}

type Write = [name: keyof typeof endpoints, input: Record<string, unknown>]

/** Writes that would pull something of the group out, if one of them were let through: each a hole another product had. */
export function aimedWrites(aim: Aim, caller: Caller): [Endpoint, Record<string, unknown>][] {
  const body = textToDocument('Kijk eens')
  const { photoId, paperId, departmentId } = aim
  const both = [
    { fileId: photoId, alt: 'foto' },
    { fileId: paperId, alt: '' },
  ]
  const content = { title: 'Klad', body, attachments: both, audienceIds: [everyone] }
  const files: Write[] = [
    ['createPost', { audienceId: everyone, body, attachments: both }],
    ['createPost', { audienceId: everyone, body, attachments: [both[0]] }],
    ['askQuestion', { audienceId: everyone, title: 'Wat is dit?', body, attachments: [both[1]] }],
    ['saveDraft', { draftId: crypto.randomUUID(), kind: 'post', version: 0, content }],
    ['publishArticle', { audienceIds: [everyone], title: 'Nieuws', body, cover: both[0] }],
    ['editProfile', { personId: caller.id, version: 1, photoFileId: photoId }],
    ['previewEmployees', { fileId: paperId }],
    ['importEmployees', { fileId: paperId, mapping: [], dryRun: true }],
    ['importCommunity', { fileId: paperId, site: 'bruggen.example', into: 'everyone' }],
    ['changeOrganisation', { ...organisation, logoFileId: photoId }],
  ]
  const ways: Write[] = aim.groupIds.flatMap((groupId): Write[] => [
    ['joinGroup', { groupId }],
    ['inviteToGroup', { groupId, personIds: [caller.id] }],
    ['restoreMember', { groupId, personId: caller.id }],
    ['answerRequest', { groupId, personId: caller.id, approve: true }],
    ['setMemberRole', { groupId, personId: caller.id, role: 'host' }],
    ['takeOverGroup', { groupId }],
    ['setGroupDepartments', { groupId, departmentIds: [departmentId] }],
    ['setGroupButtons', { groupId, everyone: true, departmentIds: [departmentId] }],
    ['editGroup', { groupId, version: 2, visibility: 'open', joining: 'direct' }],
    ['createPost', { audienceId: groupId, body }],
    ['publishArticle', { audienceIds: [groupId, everyone], title: 'Nieuws', body }],
    ['checkMentions', { audienceId: groupId, personIds: aim.people }],
  ])
  const things: Write[] = aim.items.flatMap((itemId): Write[] => [
    ['shareItem', { itemId, audienceId: everyone }],
    ['shareItem', { itemId, audienceId: departmentId }],
    ['postComment', { itemId, body, parentId: aim.comments[0] }],
    ['acceptAnswer', { itemId, commentId: aim.comments[0] }],
    ['restoreItem', { itemId }],
    ['pinItem', { itemId, audienceId: everyone, pinned: true }],
    ['followItem', { itemId, level: 'following' }],
  ])
  return [...files, ...ways, ...things].map(([name, input]) => [endpoints[name] as Endpoint, input])
}

const organisation = {
  name: 'Gemeente Lindeplein',
  brandColour: '#17604c',
  language: 'nl',
  timeZone: 'Europe/Amsterdam',
  profileGate: 'off',
  version: 1,
}
