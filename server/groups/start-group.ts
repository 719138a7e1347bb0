import type { InputOf } from '../../contract/endpoint.ts'
import type { startGroup as contract } from '../../contract/groups.ts'
import type { MemberContext } from '../platform/context.ts'
import { createGroup } from './create-group.ts'

/** Anyone starts a group; the rest of what there is to say about it comes later. */
export const startGroup = (context: MemberContext, input: InputOf<typeof contract>) =>
  createGroup(context, context.viewer.id, input)
