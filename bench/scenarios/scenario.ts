import type { Measured } from '../goals.ts'
import { requestBytes } from '../load/connection.ts'
import { beside, type Figure, type Load } from '../load/measure.ts'
import type { World } from '../world.ts'

export interface Options {
  /** How long the mixed load lasts. */
  minutes: number
  /** Milliseconds on average between two acts of one person; of the mixed load. */
  think: number
  /** Where the tenfold organisation stands, for growth. */
  tenfold: string
  say: (line: string) => void
}

export interface Scenario {
  /** As in `--only`. */
  name: string
  title: string
  /** What it stands beside; empty where there is no ceiling to measure. */
  ceiling: string
  /** Leaves something behind in the database. */
  writes: boolean
  run(world: World, options: Options): Promise<Measured>
}

const figures = (of: Figure): Measured => ({
  perSecond: of.perSecond,
  p50: of.p50,
  p99: of.p99,
  bytes: of.bytes,
  failed: of.failed,
})

/** What a scenario asks, whichever Plein answers. */
export type Asked = Omit<Load, 'port'>

/** A load on Plein beside one on the ceiling, as figures; the ratio in per cent of the ceiling's speed. */
export async function besideCeiling(
  world: World,
  say: (line: string) => void,
  plein: Asked,
  ceilingRound: (bytes: number) => Load['round'],
): Promise<Measured> {
  const [ours, theirs] = [await world.plein(), await world.ceiling()]
  const result = await beside({ ...plein, port: ours.port }, (bytes) => ({
    port: theirs.port,
    connections: plein.connections ?? 8,
    round: ceilingRound(bytes),
  }))
  for (const [what, count] of Object.entries(result.plein.failures)) say(`  failed: ${count} × ${what}`)
  if (result.ceiling.failed) throw new Error(`the ceiling failed: ${JSON.stringify(result.ceiling.failures)}`)
  return {
    ...figures(result.plein),
    ceilingPerSecond: result.ceiling.perSecond,
    ceilingP50: result.ceiling.p50,
    ceilingP99: result.ceiling.p99,
    ...(plein.settle && { behind: result.behind }),
    ratio: (100 * result.plein.perSecond) / result.ceiling.perSecond,
  }
}

/** Always the same request of one connection. */
export function sameRound(
  path: (connection: number) => string,
  headers: (connection: number) => Record<string, string>,
) {
  const made = new Map<number, Buffer>()
  return (connection: number) => {
    const known = made.get(connection)
    const request = known ?? requestBytes({ path: path(connection), headers: headers(connection) })
    if (!known) made.set(connection, request)
    return { requests: [request], sameAs: String(connection) }
  }
}

/** A question for the ceiling, asked over and over. */
export const ceilingRound = (path: string) => {
  const requests = [requestBytes({ path })]
  return () => ({ requests })
}

/** A look at a list: as many rows as there must be. */
export const hasRows =
  (least: number, of = 'rows') =>
  (text: string) => {
    const rows = (JSON.parse(text) as Record<string, unknown[]>)[of]
    return rows && rows.length >= least ? null : `${rows?.length ?? 'no'} ${of}, not ${least}`
  }
