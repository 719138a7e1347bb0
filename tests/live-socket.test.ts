import { expect, test } from 'vitest'
import { eventReader } from './live-socket.ts'

const stream =
  'retry: 1000\nid: 7\ndata: {"type":"hello"}\n\n: still here\n\nid: 8\ndata: {"type":"item.published","itemId":"é"}\n\nid: 9\ndata: {"ty'

test('an event stream is read the same in whatever pieces it comes, and a message only when it is whole', () => {
  for (const size of [1, 2, 3, 7, 1000]) {
    const heard: unknown[] = []
    const read = eventReader((message, id) => heard.push([id, message]))
    for (let at = 0; at < stream.length; at += size) read(stream.slice(at, at + size))
    expect(heard).toEqual([
      ['7', { type: 'hello' }],
      ['8', { type: 'item.published', itemId: 'é' }],
    ])
  }
})
