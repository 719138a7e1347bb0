import autocannon from 'autocannon'

export interface Figure {
  perSecond: number
  p50: number
  p99: number
  bytes: number
  failed: number
}

export interface Load {
  url: string
  method?: 'GET' | 'POST' | 'PUT'
  /** Headers of each connection: one signed-in person a connection. */
  headers: (connection: number) => Record<string, string>
  body?: () => string
  /** Headers that differ with every request. */
  fresh?: () => Record<string, string>
  connections?: number
  seconds?: number
  path?: (connection: number) => string
}

/** One run: keep-alive connections without thinking time. Milliseconds; bytes of one answer. */
async function once({
  url,
  method = 'GET',
  headers,
  body,
  fresh,
  connections = 8,
  seconds = 5,
  path,
}: Load): Promise<Figure> {
  let nth = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const connection = nth++
      const own = headers(connection)
      client.setRequests([
        {
          method,
          ...(path && { path: path(connection) }),
          headers: own,
          setupRequest: (request) => ({
            ...request,
            headers: { ...own, ...fresh?.() },
            ...(body && { body: body() }),
          }),
        },
      ])
    },
  })
  const answered = result.requests.total
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: answered ? Math.round(result.throughput.total / answered) : 0,
    failed: result.non2xx + result.errors + result.timeouts,
  }
}

/** The median of three runs by speed, after a warm-up. */
export async function measure(load: Load): Promise<Figure> {
  await once({ ...load, seconds: 2 })
  const runs: Figure[] = []
  for (let run = 0; run < 3; run++) runs.push(await once(load))
  return runs.sort((a, b) => a.perSecond - b.perSecond)[1]!
}
