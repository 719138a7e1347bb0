import type { FastifyInstance, RouteOptions } from 'fastify'
import { type Access, accessLevels } from '../../contract/endpoint.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call this route; without it the server does not start. */
    access?: Access
  }
}

export interface DeclaredRoute {
  method: string
  url: string
  access: Access
}

const routesByServer = new WeakMap<FastifyInstance, RouteOptions[]>()

/** Deny by default: a route that does not say who may call it keeps the server from getting ready. */
export function demandAccess(http: FastifyInstance): void {
  const routes: RouteOptions[] = []
  routesByServer.set(http, routes)
  http.addHook('onRoute', (route) => void routes.push(route))
  http.addHook('onReady', async () => {
    const undeclared = routes.filter(({ config }) => !config?.access || !accessLevels.includes(config.access))
    if (!undeclared.length) return
    const names = undeclared.map(({ method, url }) => `${method} ${url}`).join(', ')
    throw new Error(`Nobody says who may call ${names}: give it an access`)
  })
}

/** Every route of a server, those outside the contract included, with what it declares. */
export const declaredRoutes = (http: FastifyInstance): DeclaredRoute[] =>
  (routesByServer.get(http) ?? []).flatMap(({ method, url, config }) =>
    [method].flat().map((one) => ({ method: one, url, access: config!.access! })),
  )
