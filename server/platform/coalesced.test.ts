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
