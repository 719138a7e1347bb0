import type { Shape } from './organisation/shapes.ts'

/**
 * Why a goal is missed, by organisation, scenario and measure, as 'kpn home-stream ratio': what the plan and the profile
 * showed, and what was tried. RESULTS.md shows it beside the goal; a missed goal without a line here says so there.
 */
export const reasons: Partial<Record<`${Shape['name']} ${string} ${string}`, string>> = {}
