import { expect, test } from 'vitest'
import { mannWhitney } from './mann-whitney.ts'

/** A small generator with a seed, so that every run measures the same. */
function numbers(seed: number, count: number, shift = 0): number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32 + shift
  })
}

test('sees a shift of a tenth, and none where there is none', () => {
  expect(mannWhitney(numbers(1, 2000), numbers(2, 2000)).p).toBeGreaterThan(0.01)
  const shifted = mannWhitney(numbers(1, 2000, 0.1), numbers(2, 2000))
  expect(shifted.p).toBeLessThan(1e-9)
  expect(shifted.effect).toBeGreaterThan(0.55)
})

test('gives with ties what the formula by hand gives (z = 149.5 / 58.58), and 1 for what is all the same', () => {
  const first = [...Array(20).fill(1), ...Array(10).fill(2)]
  const second = [...Array(10).fill(1), ...Array(20).fill(2)]
  const { p, effect } = mannWhitney(first, second)
  expect(effect).toBeCloseTo(1 / 3, 5)
  expect(p).toBeCloseTo(0.01072, 5)
  expect(mannWhitney(Array(30).fill(5), Array(30).fill(5)).p).toBeCloseTo(1, 5)
})
