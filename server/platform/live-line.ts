import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LiveMessage } from '../../contract/live-message.ts'
import type { Viewer } from './context.ts'

/** The open event stream of one browser tab. */
export interface LiveLine {
  viewer: Viewer
  request: FastifyRequest
  reply: FastifyReply
  /** What the client has: another process that it was connected to may have been ahead of this one. */
  seen: number
  /** When the viewer was last looked up, how often, and which of these looks found the one that stands here. */
  lookedAt: number
  looks: number
  foundBy: number
}

const jammedBytes = 1_000_000

/** From here on the answer is ours: it never ends by itself. */
export function openLine(viewer: Viewer, request: FastifyRequest, reply: FastifyReply): LiveLine {
  reply.hijack()
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-accel-buffering': 'no',
  })
  return { viewer, request, reply, seen: 0, lookedAt: Date.now(), looks: 0, foundBy: 0 }
}

/** Tells the client of a fact at this position, unless it has that already. */
export function tell(line: LiveLine, at: number, message: LiveMessage): void {
  if (at <= line.seen && message.type !== 'reload') return
  line.reply.raw.write(`id: ${at}\ndata: ${JSON.stringify(message)}\n\n`)
}

/** The first that a client hears: from which position on it is told everything, and how soon to come back. */
export function greet(line: LiveLine, from: number): void {
  line.seen = from
  line.reply.raw.write(`retry: 1000\nid: ${from}\ndata: ${JSON.stringify({ type: 'hello' })}\n\n`)
}

/** Keeps what stands between us and the client from thinking that nobody is there. */
export const beat = (line: LiveLine) => line.reply.raw.write(': still here\n\n')

/** It takes in far less than it is sent. */
export const isJammed = (line: LiveLine) => line.reply.raw.writableLength > jammedBytes
