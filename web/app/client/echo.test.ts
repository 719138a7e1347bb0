import { afterEach, expect, test } from 'vitest'
import { startEcho } from './echo.ts'
import { keyOf } from './query.ts'
import { queryClient } from './query-client.ts'

afterEach(() => queryClient.clear())

const session = { organisation: null, viewer: null, setupNeeded: false }

test('changes what was read, and puts it back', () => {
  queryClient.setQueryData(keyOf('session'), session)
  const { echo, undo } = startEcho()
  echo.change('session', {}, (was) => ({ ...was, setupNeeded: true }))
  expect(queryClient.getQueryData(keyOf('session'))).toEqual({ ...session, setupNeeded: true })
  undo()
  expect(queryClient.getQueryData(keyOf('session'))).toEqual(session)
})

test('undoing two changes of one answer gives the first state, not the one between', () => {
  queryClient.setQueryData(keyOf('session'), session)
  const { echo, undo } = startEcho()
  echo.change('session', {}, (was) => ({ ...was, setupNeeded: true }))
  echo.change('session', {}, (was) => ({ ...was, setupNeeded: false, organisation: null }))
  undo()
  expect(queryClient.getQueryData(keyOf('session'))).toEqual(session)
})

test('only inputs that agree with the given part change, and what was never read stays unread', () => {
  const read = (fileId: string) => queryClient.getQueryData(keyOf('fileContent', { fileId, variant: 'full' }))
  queryClient.setQueryData(keyOf('fileContent', { fileId: 'a', variant: 'full' }), 'old a')
  queryClient.setQueryData(keyOf('fileContent', { fileId: 'b', variant: 'full' }), 'old b')
  startEcho().echo.change('fileContent', { fileId: 'a' }, () => 'new')
  expect([read('a'), read('b'), read('c')]).toEqual(['new', 'old b', undefined])
})
