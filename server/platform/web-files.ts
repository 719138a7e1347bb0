import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem.ts'
import { notFound } from './refusal.ts'

/**
 * Serves the built web: hashed assets for a year, everything else as the page that starts the web, with this answer's
 * nonce in it. Addresses below /api never become a page.
 * @param folder where `npm run build` put it
 */
export async function serveWeb(http: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    http.setNotFoundHandler((_request, reply) => sendProblem(reply, notFound()))
    return
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  await http.register(async (files) => {
    // the same bytes for everybody, so for whoever asks
    files.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'anyone' }
    })
    await files.register(staticFiles, {
      root: folder,
      index: false,
      preCompressed: true,
      wildcard: false,
      // a page is made below, with its nonce
      globIgnore: ['**/index.html'],
      setHeaders: (reply, path) => {
        reply.header(
          'cache-control',
          path.includes(`${join(folder, 'assets')}/`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  })
  http.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/^\/api(\/|$)/.test(path) &&
      !/\.[a-z0-9]{2,5}$/i.test(path)
    if (!isPage) return sendProblem(reply, notFound())
    return reply
      .header('cache-control', 'private, no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('%CSP_NONCE%', request.styleNonce))
  })
}
