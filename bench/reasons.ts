import type { Shape } from './organisation/shapes.ts'

/**
 * Why a goal is missed, by organisation, scenario and measure, as 'kpn home-stream ratio': what the plan and the profile
 * showed, and what was tried. RESULTS.md shows it beside the goal; a missed goal without a line here says so there.
 */
export const reasons: Partial<Record<`${Shape['name']} ${string} ${string}`, string>> = {
  ...both(
    'home-stream ratio',
    'two questions where the ceiling asks one (who asks, and with which rights), and twenty verdicts; see profile.md',
  ),
  ...both(
    'home-stream p99',
    'eight at once share one thread and two cores with database and load; half of it is waiting',
  ),
  ...both(
    'item ratio',
    'three or four questions (who asks, the card, the comments, replies where there are) where the ceiling asks one',
  ),
  ...both(
    'post ratio',
    'seven statements in two goes where the ceiling has one, a dozen indexes, and the search index on the same two cores; see profile.md',
  ),
  ...both(
    'react ratio',
    'three goes where the ceiling has one; people who react to the same item wait for each other; see profile.md',
  ),
  'peers memory load':
    'nearly three times as many posts a second as when it was 273 MB, and who reacted and who asked are kept as well; which of them weighs was not looked at yet',
  'kpn growth homeStream':
    'measured for the first time on 22 November, on 28 GB of data; where the time goes was not looked at yet',
  'kpn growth post': 'as the home stream; where the time goes was not looked at yet',
}

function both(measure: string, reason: string) {
  return { [`peers ${measure}`]: reason, [`kpn ${measure}`]: reason }
}
