import { registerHooks } from 'node:module'

const isOver = `Errors.generic('TRANSACTION_OVER', 'a statement came too late for its transaction')`

/**
 * postgres.js 3.4.9, its newest, mishandles a connection that breaks off under a transaction or while something waits to be
 * sent (its issues 1154 and 1208, its pull requests 1168 and 1209), which every restart of the database makes happen: the
 * process ends on a write to no socket, a query waits for ever, the rest of a dead transaction runs inside another one that
 * got the same connection, a reserved connection that died is handed out again as if it lived, who reserves in vain keeps
 * a place in the queue and takes a connection with it for ever, a server that closes at once is tried without end, or the
 * process ends because a line broke while it was being set up. Besides, what comes too late for a transaction that is over is
 * refused: it was written by itself, or inside the transaction of whoever had the connection by then. The lines are put
 * right while the module is read, since an install may not run scripts.
 */
const repairs: Record<string, [from: string, to: string][]> = {
  'connection.js': [
    [
      'const x = socket.write(chunk, fn)',
      `if (socket === null) {
      nextWriteTimer !== null && clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
    const x = socket.write(chunk, fn)`,
    ],
    [
      'clearImmediate(nextWriteTimer)\n    if (',
      'clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    if (',
    ],
    [
      'clearImmediate(nextWriteTimer)\n    socket.remove',
      'clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.remove',
    ],
    [
      'return fetchArrayTypes()',
      `const now = socket
        return fetchArrayTypes().catch(e => socket === now && (error(e), now.destroy()))`,
    ],
    ['    if (initial)\n      return reconnect()\n', ''],
    ['!hadError && (query || sent.length) && error(', ';(initial || query || sent.length) && error('],
    ['    closedTime = performance.now()\n', '    forget()\n    closedTime = performance.now()\n'],
    [
      '  async function closed(hadError) {',
      `  function forget() {
    query = results = errorResponse = null
    result = new Result()
  }

  async function closed(hadError) {`,
    ],
  ],
  'index.js': [
    [
      'const query = { reserve: resolve, reject }',
      'const query = { reserve: resolve, reject: e => (queries.remove(query), reject(e)) }',
    ],
    [
      'queries.length && connect(c, queries.shift())',
      `if (queries.length) {
      const query = queries.shift()
      query.reserve && queries.push(query)
      connect(c, query)
    }`,
    ],
    [
      'new Promise((_, reject) => connection.onclose = reject)',
      `new Promise((_, reject) => connection.onclose = e => {
          gone = e
          while (queries.length) queries.shift().reject(e)
          reject(e)
        })`,
    ],
    ['let savepoints = 0\n', 'let gone = null, savepoints = 0\n'],
    [
      'q.catch(e => uncaughtError || (uncaughtError = e))\n',
      `q.catch(e => uncaughtError || (uncaughtError = e))
        if (gone || over) return q.reject(gone || over)
        if (/^(commit|rollback)/.test(q.strings[0])) over = ${isOver}
`,
    ],
    ['let uncaughtError\n', 'let over = null, uncaughtError\n'],
    [
      'c.reserved.release = true\n',
      `c.reserved.release = true
    let gone = null, over = null, last = null
    c.onclose = e => {
      gone = e
      while (queue.length) queue.shift().reject(e)
    }
`,
    ],
    [
      'sql.release = () => {\n',
      `sql.endWith = text => {
      over = ${isOver}
      return last = sql.unsafe(text)
    }
    sql.release = () => {
      if (gone) return
      over = ${isOver}
      c.onclose = null
`,
    ],
    [
      'function handler(q) {\n      c.queue === full\n        ? queue',
      `function handler(q) {
      if (gone || (over && q !== last)) return q.reject(gone || over)
      c.queue === full
        ? queue`,
    ],
  ],
}

const hooks = registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const file = /\/node_modules\/postgres\/src\/([^/]+)$/.exec(url)?.[1]
    return file && repairs[file] ? { ...loaded, source: repaired(String(loaded.source), repairs[file]) } : loaded
  },
})

export const { default: postgres } = await import('postgres')

/** What a reserved connection has besides: its last statement, behind which it takes no other. */
export interface EndingLine {
  endWith(statement: string): Promise<unknown>
}

hooks.deregister()

function repaired(source: string, changes: [string, string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`postgres.js changed: see whether it still needs this: ${from}`)
    return text.replace(from, () => to)
  }, source)
}
