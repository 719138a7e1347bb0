import type { AudienceBrief } from '../../contract/audience.ts'
import { allOnDevice } from '../app/client/on-device.ts'
import type { ComposerForm } from './composer-form.ts'
import type { DraftPlace } from './use-draft.ts'

/** A post that waits on this device for a connection. Its key makes that it is posted once, whoever sends it again. */
export interface WaitingPost {
  key: string
  form: ComposerForm
  audience: AudienceBrief
  draft: DraftPlace
}

const nameOf = (key: string) => `post ${key}`

export const waitingPosts = (accountId: string) => allOnDevice<WaitingPost>(accountId, nameOf(''))
export const asKept = (accountId: string, post: WaitingPost) => ({ accountId, name: nameOf(post.key), value: post })

/** The drafts these grew from: they are finished, so nobody is asked to go on with them. */
export const waitingDrafts = (accountId: string) => waitingPosts(accountId).map(({ draft }) => draft.draftId)
