import * as contract from '../../contract/search.ts'
import { route } from '../platform/domain.ts'
import { search } from './search.ts'
import { searchEverything } from './search-everything.ts'

export const routes = [route(contract.search, search), route(contract.searchEverything, searchEverything)]
