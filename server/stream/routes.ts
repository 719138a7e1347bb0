import * as contract from '../../contract/stream.ts'
import { route } from '../platform/domain.ts'
import { changeStreamSettings, homeStream, markStreamSeen, newInStream, streamSettings } from './home-stream.ts'
import { audienceStream, personItems, tagItems } from './lists.ts'

export const routes = [
  route(contract.homeStream, homeStream, { isBrief: true }),
  route(contract.streamSettings, streamSettings),
  route(contract.changeStreamSettings, changeStreamSettings),
  route(contract.newInStream, newInStream),
  route(contract.markStreamSeen, markStreamSeen),
  route(contract.audienceStream, audienceStream, { isBrief: true }),
  route(contract.personItems, personItems),
  route(contract.tagItems, tagItems),
]
