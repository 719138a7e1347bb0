import { expect, test } from 'vitest'
import { asLastSeen } from './as-last-seen.ts'
import type { Viewer } from './context.ts'

const viewer: Viewer = {
  id: 'samira',
  sessionId: 'phone',
  role: 'administrator',
  language: 'nl',
  departmentId: 'parks',
  audiences: ['everyone', 'parks', 'works council'],
  flow: ['everyone', 'parks'],
  hosts: ['works council'],
  follows: ['joris'],
  directoryVersion: '7',
  provedAt: new Date('2026-03-01T09:00:00Z'),
}
/** Everything that can be otherwise about somebody; a field that the viewer gets has to be named here too. */
const others: { [Field in keyof Viewer]: Viewer[Field][] } = {
  id: ['joris'],
  sessionId: ['desk'],
  role: ['employee'],
  language: ['en'],
  departmentId: [null, 'roads'],
  audiences: [['everyone', 'parks'], [], ['everyone', 'parks', 'works council', 'roads']],
  flow: [['everyone'], ['everyone', 'parks', 'works council']],
  hosts: [[], ['works council', 'choir']],
  follows: [[], ['wim']],
  directoryVersion: ['8', '6'],
  provedAt: [new Date('2026-03-01T09:00:01Z'), new Date('2026-02-01T09:00:00Z')],
}
const changes = Object.entries(others).flatMap(([field, values]) =>
  values.map((value): [string, Viewer] => [`${field} ${JSON.stringify(value)}`, { ...viewer, [field]: value }]),
)
const copy = (one: Viewer) => structuredClone(one)

/** A reading that says for whom it read, and counts. */
function reading() {
  const readFor: (Viewer | null)[] = []
  return {
    readFor,
    read: async (who: Viewer | null) => {
      readFor.push(who)
      return { for: who, nth: readFor.length }
    },
  }
}

test('who is found to be the same gets what was read meanwhile, once', async () => {
  const { readFor, read } = reading()
  expect(await asLastSeen(viewer, Promise.resolve(copy(viewer)), read)).toEqual({ for: viewer, nth: 1 })
  expect(readFor).toEqual([viewer])
})

test('it begins at once, and nothing leaves before it is known who asks', async () => {
  const { readFor, read } = reading()
  let find = (_found: Viewer | null) => {}
  const finding = new Promise<Viewer | null>((found) => {
    find = found
  })
  let answer: unknown
  const leaving = asLastSeen(viewer, finding, read).then((left) => {
    answer = left
  })
  expect(readFor).toEqual([viewer])
  await new Promise((done) => setTimeout(done, 10))
  expect(answer).toBeUndefined()
  find(null)
  await leaving
  expect(answer).toEqual({ for: null, nth: 2 })
})

test.each(changes)('another %s: what was read before stays here', async (_what, now) => {
  const { read } = reading()
  expect(await asLastSeen(viewer, Promise.resolve(now), read)).toEqual({ for: now, nth: 2 })
})

test('whoever has no session any more reads as nobody', async () => {
  const { read } = reading()
  expect(await asLastSeen(viewer, Promise.resolve(null), read)).toEqual({ for: null, nth: 2 })
})

test('who was never seen waits until it is known who they are', async () => {
  for (const found of [viewer, null]) {
    const { readFor, read } = reading()
    let find = (_found: Viewer | null) => {}
    const leaving = asLastSeen(undefined, new Promise<Viewer | null>((then) => (find = then)), read)
    await new Promise((done) => setTimeout(done, 5))
    expect(readFor).toEqual([])
    find(found)
    expect(await leaving).toEqual({ for: found, nth: 1 })
  }
})

test('when it cannot be known who asks, nothing leaves', async () => {
  const { read } = reading()
  await expect(asLastSeen(viewer, Promise.reject(new Error('away')), read)).rejects.toThrow('away')
})

test('what failed for who they were says nothing to who they are now, and ends no process', async () => {
  const unheard: unknown[] = []
  const hear = (reason: unknown) => unheard.push(reason)
  process.on('unhandledRejection', hear)
  try {
    const read = async (who: Viewer | null) => {
      if (who?.role === 'administrator') throw new Error('the secret of an administrator')
      return 'for an employee'
    }
    const slowly = <Found>(found: Found) => new Promise<Found>((done) => setTimeout(() => done(found), 10))
    expect(await asLastSeen(viewer, slowly({ ...viewer, role: 'employee' as const }), read)).toBe('for an employee')
    await expect(asLastSeen(viewer, slowly(copy(viewer)), read)).rejects.toThrow('the secret')
    await slowly(null)
  } finally {
    process.off('unhandledRejection', hear)
  }
  expect(unheard).toEqual([])
})
