import * as contract from '../../contract/posts.ts'
import { route } from '../platform/domain.ts'
import { createPost } from './create-post.ts'
import { editPost } from './edit-post.ts'
import { hidePreview } from './hide-preview.ts'
import { votePoll } from './vote-poll.ts'

export const routes = [
  route(contract.createPost, createPost),
  route(contract.editPost, editPost),
  route(contract.votePoll, votePoll),
  route(contract.hidePreview, hidePreview),
]
