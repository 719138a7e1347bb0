import * as contract from '../../contract/people.ts'
import { type Route, route } from '../platform/domain.ts'
import { ownCompleteness } from './completeness.ts'

export const routes: Route[] = [route(contract.ownCompleteness, ownCompleteness)]
