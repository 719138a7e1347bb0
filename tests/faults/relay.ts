import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export interface Relay {
  port: number
  /** What the line does from now on, for connections that stand as well. */
  weather: {
    /** Milliseconds that everything takes longer, each way. */
    delay: number
    /** Nothing passes and nobody is told; what came meanwhile passes when it ends. */
    isStalled: boolean
    /** New connections are closed at once. */
    isClosed: boolean
  }
  /** Breaks all connections off, as a cable that is pulled. Returns how many. */
  cut(): number
  connections(): number
  stop(): Promise<void>
}

/**
 * A line of our own between two programs: as a balancer before several web processes (a target that does not answer is
 * passed over), and as bad weather before a database.
 */
export async function startRelay(targets: NetConnectOpts[]): Promise<Relay> {
  const weather = { delay: 0, isStalled: false, isClosed: false }
  const pairs = new Set<[Socket, Socket]>()
  let next = 0

  const server = createServer(async (near) => {
    near.on('error', () => {})
    if (weather.isClosed) return near.destroy()
    near.pause()
    const far = await reach()
    if (!far || near.destroyed) {
      far?.destroy()
      return near.destroy()
    }
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const [from, to] of [pair, [far, near] as const]) {
      void carry(from, to)
      from.on('close', () => {
        pairs.delete(pair)
        to.destroy()
      })
    }
  })

  async function reach(): Promise<Socket | null> {
    for (let tried = 0; tried < targets.length; tried++) {
      const target = targets[next++ % targets.length]!
      const socket = connect(target)
      const isThere = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true))
        socket.once('error', () => resolve(false))
      })
      socket.on('error', () => {})
      if (isThere) return socket.setNoDelay(true)
    }
    return null
  }

  /** In order, as late as the weather says; what is under way when a line is cut is lost. */
  async function carry(from: Socket, to: Socket) {
    from.setNoDelay(true)
    const queue: { chunk: Buffer | null; due: number }[] = []
    let wake: (() => void) | null = null
    const push = (chunk: Buffer | null) => {
      queue.push({ chunk, due: Date.now() + weather.delay })
      wake?.()
    }
    from.on('data', push)
    from.on('end', () => push(null))
    from.on('close', () => wake?.())
    from.resume()
    while (!to.destroyed && !from.destroyed) {
      const first = queue[0]
      if (!first)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      else if (weather.isStalled) await pause(20)
      else if (first.due > Date.now()) await pause(first.due - Date.now())
      else {
        queue.shift()
        if (first.chunk === null) to.end()
        else if (!to.write(first.chunk)) {
          from.pause()
          to.once('drain', () => from.resume())
        }
      }
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 4096, resolve))
  const cut = () => {
    const count = pairs.size
    for (const [near, far] of pairs) {
      near.resetAndDestroy()
      far.destroy()
    }
    return count
  }
  return {
    port: (server.address() as { port: number }).port,
    weather,
    cut,
    connections: () => pairs.size,
    async stop() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
