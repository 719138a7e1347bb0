import { expect, test } from 'vitest'
import { confirmedCache } from './confirmed-cache.ts'
import type { Context } from './context.ts'
import type { Ending } from './transaction.ts'

const pool = (environment: 'test' | 'production') => {
  const sql = {}
  return { sql, services: { sql, config: { environment } } } as unknown as Context
}

const counted = () => {
  const loads: string[][] = []
  const load = async (ids: string[]) => {
    loads.push(ids)
    return new Map(ids.filter((id) => id !== 'nobody').map((id) => [id, { name: id, nth: loads.length }]))
  }
  return { loads, load }
}

test('keeps what was read for as long as its stamp is the same', async () => {
  const { read } = confirmedCache('thing', 10)
  const context = pool('production')
  const { loads, load } = counted()
  await read(context, new Map([['a', '1']]), load)
  const both = await read(
    context,
    new Map([
      ['a', '1'],
      ['b', '1'],
    ]),
    load,
  )
  expect(both.get('a')).toEqual({ name: 'a', nth: 1 })
  expect(loads).toEqual([['a'], ['b']])
  expect((await read(context, new Map([['a', '2']]), load)).get('a')).toEqual({ name: 'a', nth: 3 })
})

test('what the database does not know is absent, and asked for again', async () => {
  const { read } = confirmedCache('thing', 10)
  const context = pool('production')
  const { loads, load } = counted()
  for (let n = 0; n < 2; n++) expect((await read(context, new Map([['nobody', '1']]), load)).size).toBe(0)
  expect(loads).toHaveLength(2)
})

test('what a transaction reads stays its own until it is committed; what others keep serves it too', async () => {
  const { read } = confirmedCache('thing', 10)
  const context = pool('production')
  const { loads, load } = counted()
  const transaction = { ...context, sql: (() => {}) as never }
  await read(transaction, new Map([['a', '1']]), load)
  await read(context, new Map([['a', '1']]), load)
  await read(transaction, new Map([['a', '1']]), load)
  expect(loads).toHaveLength(2)
  const ending: Ending = { facts: [], sent: [], committed: [], commit: null, state: 'open' }
  await read({ ...transaction, ending }, new Map([['b', '1']]), load)
  await read({ ...transaction, ending }, new Map([['b', '1']]), load)
  expect(loads).toHaveLength(4)
  for (const then of ending.committed) then()
  await read(context, new Map([['b', '1']]), load)
  expect(loads).toHaveLength(4)
})

test('who began with an older stamp and comes later leaves what is newer, and has what was read for them', async () => {
  const context = pool('production')
  const { loads, load } = counted()
  const ofOne = (stamp: string) => new Map([['a', stamp]])
  const growing = confirmedCache<{ name: string; nth: number }>('thing', 10, { grows: true })
  expect((await growing.read(context, ofOne('10'), load)).get('a')!.nth).toBe(1)
  expect((await growing.read(context, ofOne('9'), load)).get('a')!.nth).toBe(2)
  expect((await growing.read(context, ofOne('10'), load)).get('a')!.nth).toBe(1)
  expect((await growing.read(context, ofOne('11'), load)).get('a')!.nth).toBe(3)
  const ending: Ending = { facts: [], sent: [], committed: [], commit: null, state: 'open' }
  growing.keep({ ...context, ending }, 'a', { name: 'a', nth: 0 }, () => '10')
  for (const then of ending.committed) then()
  expect((await growing.read(context, ofOne('11'), load)).get('a')!.nth).toBe(3)
  expect(loads).toHaveLength(3)
  // where nothing says which of two is newer, the one that came last stays
  const { read } = confirmedCache('thing', 10)
  for (const stamp of ['10', '9', '9', '10']) await read(context, ofOne(stamp), load)
  expect(loads).toHaveLength(6)
})

test('two databases share nothing', async () => {
  const { read } = confirmedCache('thing', 10)
  const { loads, load } = counted()
  await read(pool('production'), new Map([['a', '1']]), load)
  await read(pool('production'), new Map([['a', '1']]), load)
  expect(loads).toHaveLength(2)
})

test('under test, what changed without a new stamp is an error that names it', async () => {
  const { read } = confirmedCache('thing', 10)
  const context = pool('test')
  let name = 'before'
  const load = async () => new Map([['a', { name }]])
  await read(context, new Map([['a', '1']]), load)
  await read(context, new Map([['a', '1']]), load)
  name = 'after'
  await expect(read(context, new Map([['a', '1']]), load)).rejects.toThrow('thing of a changed and its stamp did not')
  const restamp = (stamp: string) => async () => new Map([['a', stamp]])
  await expect(read(context, new Map([['a', '1']]), load, restamp('1'))).rejects.toThrow('its stamp did not')
  // changed between the stamp and the fresh reading: that is no fault
  expect((await read(context, new Map([['a', '1']]), load, restamp('2'))).get('a')).toEqual({ name: 'before' })
})
