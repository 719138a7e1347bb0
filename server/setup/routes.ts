import * as contract from '../../contract/setup.ts'
import { type Route, route } from '../platform/domain.ts'
import { demoCast } from './demo-cast.ts'
import { demoProgress } from './demo-progress.ts'
import { enterDemo } from './enter-demo.ts'
import { setUp } from './set-up.ts'

export const routes: Route[] = [
  route(contract.setUp, setUp),
  route(contract.demoProgress, demoProgress),
  route(contract.demoCast, demoCast),
  route(contract.enterDemo, enterDemo),
]
