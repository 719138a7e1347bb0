import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from './client/query-client.ts'
import { letGo } from './let-go.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  queryClient.clear()
})

/** Something on screen, and something that was left behind another page. */
async function reading() {
  let reads = 0
  const onScreen = { queryKey: ['onScreen'], queryFn: () => ++reads, staleTime: Number.POSITIVE_INFINITY }
  const stop = new QueryObserver(queryClient, onScreen).subscribe(() => {})
  await vi.advanceTimersByTimeAsync(1)
  queryClient.setQueryData(['behind'], 'words')
  return { reads: () => reads, stop }
}

test('what is on screen is read again at once, what is behind it is gone', async () => {
  const { reads, stop } = await reading()
  letGo()
  expect(queryClient.getQueryData(['behind'])).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1)
  expect(reads()).toBe(2)
  stop()
})

test('with everybody else each screen reads again once, at a moment of its own; what is behind it goes at once', async () => {
  const moments: number[] = []
  for (let screen = 0; screen < 20; screen++) {
    const { reads, stop } = await reading()
    letGo(10_000)
    expect(queryClient.getQueryData(['behind'])).toBeUndefined()
    let waited = 0
    while (reads() === 1 && waited <= 10_000) {
      await vi.advanceTimersByTimeAsync(100)
      waited += 100
    }
    expect(reads()).toBe(2)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(reads()).toBe(2)
    moments.push(waited)
    stop()
    queryClient.clear()
  }
  expect(new Set(moments).size).toBeGreaterThan(8)
  expect(Math.max(...moments)).toBeLessThanOrEqual(10_100)
})

test('what was on screen and was not read again yet goes when its screen does', async () => {
  const { stop } = await reading()
  letGo(10_000)
  stop()
  expect(queryClient.getQueryData(['onScreen'])).toBeUndefined()
})

test('what was read again stays for who comes back', async () => {
  const { stop } = await reading()
  letGo()
  await vi.advanceTimersByTimeAsync(1)
  stop()
  expect(queryClient.getQueryData(['onScreen'])).toBe(2)
})
