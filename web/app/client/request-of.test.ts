import { expect, test } from 'vitest'
import { requestOf } from './request-of.ts'

const postComment = {
  method: 'POST',
  path: '/api/items/:itemId/comments',
  paramKeys: ['itemId'],
  queryKeys: ['quiet'],
  bodyKeys: ['text', 'replyTo'],
  repeatable: false,
}
const feed = {
  method: 'GET',
  path: '/api/feed',
  paramKeys: [],
  queryKeys: ['cursor', 'kinds'],
  bodyKeys: [],
  repeatable: true,
}

test('splits a flat input over path, query and body', () => {
  const input = { itemId: 'a/b', text: 'hoi', replyTo: null, quiet: true }
  expect(requestOf('postComment', postComment, input)).toEqual({
    url: '/api/items/a%2Fb/comments?quiet=true',
    body: '{"text":"hoi","replyTo":null}',
  })
})

test('leaves out what is undefined and repeats lists in the query', () => {
  const input = { cursor: undefined, kinds: ['post', 'question'] }
  expect(requestOf('feed', feed, input)).toEqual({ url: '/api/feed?kinds=post&kinds=question', body: undefined })
})

test('an action that takes a body always sends one', () => {
  expect(requestOf('postComment', postComment, { itemId: '1' }).body).toBe('{}')
})

test('refuses a missing path parameter and a key that the contract lacks', () => {
  expect(() => requestOf('postComment', postComment, { text: 'hoi' })).toThrow('postComment needs itemId')
  expect(() => requestOf('feed', feed, { page: 2 })).toThrow('feed has no page in the contract')
})
