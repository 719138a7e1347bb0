import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '../../contract/endpoint.ts'
import { endpoints } from '../../contract/index.ts'
import { callers, type GroupKind, groupKinds, type Result } from './callers.ts'
import { matrix } from './index.ts'
import { makeWorld, type World } from './world.ts'

const byName = endpoints as Record<string, Endpoint>

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.stop())

const resultOf = (status: number): Result =>
  status === 401 ? 'sign-in' : status === 403 ? 'no' : status === 404 ? 'hidden' : 'yes'

test('every endpoint of the contract stands in the matrix, and nothing else does', () => {
  expect(Object.keys(matrix).sort()).toEqual(Object.keys(byName).sort())
})

test('what the matrix leaves to another test is named there', async () => {
  for (const [name, { heldBy }] of Object.entries(matrix)) {
    if (heldBy === undefined) continue
    const [file] = heldBy.match(/[\w/-]+\.test\.ts/) ?? []
    expect(file && (await readFile(file, 'utf8')), `${name}: ${heldBy}`).toContain(name)
  }
})

describe('each caller gets what the matrix says', () => {
  for (const [name, row] of Object.entries(matrix)) {
    if (row.heldBy) continue
    test(name, async () => {
      const endpoint = byName[name]
      if (!endpoint) throw new Error(`${name} is not in the contract`)
      const wrong: string[] = []
      for (const kind of row.groupless ? (['open'] as GroupKind[]) : groupKinds)
        for (const callerName of callers) {
          const caller = world.caller(callerName, kind)
          const cell = { world, group: world.groups[kind], caller, callerName }
          const answer = row.call
            ? { status: await row.call(cell), body: '' }
            : await caller.try(endpoint, (await row.input?.(cell)) ?? {})
          const expected = expectedOf(row.expect[callerName], kind)
          if (answer.status >= 500)
            wrong.push(`${callerName} × ${kind}: ${answer.status} ${JSON.stringify(answer.body)}`)
          else if (resultOf(answer.status) !== expected)
            wrong.push(
              `${callerName} × ${kind}: ${answer.status}, expected ${expected} ${JSON.stringify(answer.body).slice(0, 200)}`,
            )
        }
      expect(wrong, `${name}: mend the policy, or the table if the rule changed`).toEqual([])
    })
  }
})

test('what is hidden answers exactly as what does not exist', async () => {
  const stranger = world.caller('employee', 'secret')
  const itemId = await world.item(world.groups.secret)
  const [hidden, missing] = await Promise.all([
    stranger.try(byName.item!, { itemId }),
    stranger.try(byName.item!, { itemId: world.anId() }),
  ])
  expect(hidden.body).toEqual(missing.body)
  const stable = ({ headers }: { headers: Record<string, unknown> }) => {
    const { date: _date, 'content-security-policy': _nonce, ...rest } = headers
    return rest
  }
  expect(stable(hidden)).toEqual(stable(missing))
})

const expectedOf = (expected: Result | Record<GroupKind, Result>, kind: GroupKind): Result =>
  typeof expected === 'string' ? expected : expected[kind]
