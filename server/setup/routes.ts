import * as community from '../../contract/community-import.ts'
import * as contract from '../../contract/setup.ts'
import { type Route, route } from '../platform/domain.ts'
import { communityImport, communityImports } from './community-imports.ts'
import { demoCast } from './demo-cast.ts'
import { demoProgress } from './demo-progress.ts'
import { enterDemo } from './enter-demo.ts'
import { importCommunity } from './import-community.ts'
import { setUp } from './set-up.ts'

export const routes: Route[] = [
  route(contract.setUp, setUp),
  route(contract.demoProgress, demoProgress),
  route(contract.demoCast, demoCast),
  route(contract.enterDemo, enterDemo),
  route(community.importCommunity, importCommunity),
  route(community.communityImport, communityImport),
  route(community.communityImports, communityImports),
]
