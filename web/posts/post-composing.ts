import { msg } from '@lingui/core/macro'
import { MessageSquareText } from 'lucide-react'
import { call } from '../app/client/call.ts'
import type { ComposerKind } from './composer-kinds.ts'

/** How the composer writes a post. */
export const postComposing: ComposerKind = {
  kind: 'post',
  icon: MessageSquareText,
  word: msg({ message: 'Post', context: 'kind of item' }),
  heading: msg`New post`,
  editHeading: msg`Change your post`,
  bodyLabel: msg`Your post`,
  bodyHint: msg`What do you want to share? Use @ for a colleague and # for a subject`,
  hasPoll: true,
  create: ({ title: _, ...written }, idempotencyKey) => call('createPost', written, { idempotencyKey }),
  save: (itemId, version, { title: _, ...written }) => call('editPost', { itemId, version, ...written }),
}
