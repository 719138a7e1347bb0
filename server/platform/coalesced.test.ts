import { expect, test } from 'vitest'
import { coalesced } from './coalesced.ts'

/** Work that ends when it is told to. */
function slowWork() {
  const ends: (() => void)[] = []
  let runs = 0
  const work = () => {
    runs += 1
    return new Promise<void>((end) => ends.push(end))
  }
  return { work, end: () => ends.shift()?.(), runs: () => runs }
}

test('many calls during a run become one more run, and none is lost', async () => {
  const { work, end, runs } = slowWork()
  const { wake, idle, isRunning } = coalesced(work)
  wake()
  wake()
  wake()
  expect([runs(), isRunning()]).toEqual([1, true])
  end()
  await Promise.resolve()
  await Promise.resolve()
  expect(runs()).toBe(2)
  end()
  await idle()
  expect([runs(), isRunning()]).toEqual([2, false])
  wake()
  expect(runs()).toBe(3)
})

test('after stopping nothing begins any more, and what runs is waited for', async () => {
  const { work, end, runs } = slowWork()
  const { wake, stop } = coalesced(work)
  wake()
  wake()
  let isOver = false
  const stopped = stop().then(() => {
    isOver = true
  })
  await Promise.resolve()
  expect(isOver).toBe(false)
  end()
  await stopped
  wake()
  expect(runs()).toBe(1)
})

test('apart: the first run begins at once, what comes soon after it waits for company', async () => {
  const { work, end, runs } = slowWork()
  const { wake, idle } = coalesced(work, { apart: 30 })
  wake()
  expect(runs()).toBe(1)
  end()
  await idle()
  wake()
  wake()
  expect(runs()).toBe(1)
  await expect.poll(runs).toBe(2)
  end()
  await idle()
})

test('late: every run waits for company, until somebody waits for the end or it is stopped', async () => {
  const { work, end, runs } = slowWork()
  const { wake, idle, stop } = coalesced(work, { late: 60_000 })
  wake()
  expect(runs()).toBe(0)
  const ended = idle()
  await expect.poll(runs).toBe(1)
  end()
  await ended
  wake()
  await stop()
  expect(runs()).toBe(1)
})
