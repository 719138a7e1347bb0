import { servingGroups } from './groups-serving.ts'
import { togetherGroups } from './groups-together.ts'
import { workGroups } from './groups-work.ts'
import type { DemoGroup } from './types.ts'

/** Fourteen groups of every kind: open, closed and one secret. */
export const groups: DemoGroup[] = [...workGroups, ...togetherGroups, ...servingGroups]
