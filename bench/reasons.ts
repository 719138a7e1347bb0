import type { Shape } from './organisation/shapes.ts'

/**
 * Why a goal is missed, by organisation, scenario and measure, as 'kpn home-stream ratio': what the plan and the profile
 * showed, and what was tried. RESULTS.md shows it beside the goal; a missed goal without a line here says so there.
 */
export const reasons: Partial<Record<`${Shape['name']} ${string} ${string}`, string>> = {
  ...both(
    'home-stream ratio',
    'two questions where the ceiling asks one (who asks, and with which rights), and twenty cards drawn for this viewer where it keeps a text ready; inside/seen and profile.md',
  ),
  ...both(
    'home-stream p99',
    'eight at once share one thread and two cores with database and load, and the machine with others: the bare route’s p99 beside it says how much',
  ),
  ...both(
    'item ratio',
    'three or four questions (who asks, the card, the comments, replies where there are) where the ceiling asks one; inside/seen and profile.md',
  ),
  ...both(
    'post ratio',
    'seven statements in two goes where the ceiling has one, a dozen indexes, and the search index on the same two cores; inside/seen and profile.md',
  ),
  ...both(
    'react ratio',
    'three goes where the ceiling has one; people who react to the same item wait for each other; inside/seen and profile.md',
  ),
  'peers search-common p50':
    'the machine gave half its speed: the bare look-up beside it took 9.9 ms, at 22:15 on 22 November 4.4 ms, when this was 13.6; the statement is the same',
  'peers search-rare p50': 'as the common word: 4.0 ms at 22:15, when the bare look-up took 0.18 instead of 0.26 ms',
}

function both(measure: string, reason: string) {
  return { [`peers ${measure}`]: reason, [`kpn ${measure}`]: reason }
}
