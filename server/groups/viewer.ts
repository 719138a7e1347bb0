import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { everyone } from '../../contract/audience.ts'
import { sessionCookie, tokenHash } from '../identity/index.ts'
import type { Role, Services, Viewer } from '../platform/context.ts'

/**
 * Finds who asks: session, account, department and audiences in one prepared look-up in every request, so that what is
 * taken away is gone with the next one.
 */
export async function findViewer(services: Services, request: FastifyRequest): Promise<Viewer | null> {
  const hash = hashOf(request)
  if (!hash) return null
  const viewer = await lookUp(services, hash)
  if (viewer) keptBy(services).set(keyOf(hash), viewer)
  else keptBy(services).delete(keyOf(hash))
  return viewer
}

/** Who it was when this process last looked: to begin with while findViewer looks, never to answer with alone. */
export function lastSeen(services: Services, request: FastifyRequest): Viewer | undefined {
  const hash = hashOf(request)
  return hash && keptBy(services).get(keyOf(hash))
}

/** Some kilobytes each. */
const viewersKept = 2_000

const kept = new WeakMap<Services, LRUCache<string, Viewer>>()

function keptBy(services: Services): LRUCache<string, Viewer> {
  const own = kept.get(services) ?? new LRUCache({ max: viewersKept })
  kept.set(services, own)
  return own
}

const keyOf = (hash: Buffer) => hash.toString('latin1')

function hashOf(request: FastifyRequest): Buffer | undefined {
  const token = request.cookies[sessionCookie]
  return token && token.length <= 100 ? tokenHash(token) : undefined
}

async function lookUp(services: Services, hash: Buffer): Promise<Viewer | null> {
  const [row] = await services.who<
    {
      id: string
      sessionId: string
      role: Role
      language: 'nl' | 'en' | null
      departmentId: string | null
      departments: string[] | null
      groups: string[]
      muted: boolean[]
      isHost: boolean[]
      follows: string[]
      directoryVersion: number
      provedAt: Date
    }[]
  >`
    select a.id, s.id as "sessionId", a.role, coalesce(a.language, o.language) as language,
      p.department_id as "departmentId", d.path as departments, m.groups, m.muted, m.is_host as "isHost",
      array(select followed_id from person_follow where follower_id = a.id) as follows, v.version as "directoryVersion", s.proved_at as "provedAt"
    from session s
    join account a on a.id = s.account_id and a.state = 'active'
    cross join organisation o
    cross join directory_version v
    left join person p on p.id = a.id
    left join department d on d.id = p.department_id
    cross join lateral (
      select coalesce(array_agg(group_id), '{}') as groups, coalesce(array_agg(muted), '{}') as muted,
        coalesce(array_agg(role = 'host'), '{}') as is_host
      from group_member where person_id = a.id and state = 'active'
    ) m
    where s.token_hash = ${hash} and s.expires_at > ${services.now()}`
  if (!row) return null
  const audiences = [everyone, ...row.groups, ...(row.departments ?? [])]
  const muted = new Set(row.groups.filter((_, index) => row.muted[index]))
  return {
    id: row.id,
    sessionId: row.sessionId,
    role: row.role,
    language: row.language ?? 'nl',
    departmentId: row.departmentId,
    audiences,
    flow: muted.size ? audiences.filter((audience) => !muted.has(audience)) : audiences,
    hosts: row.groups.filter((_, index) => row.isHost[index]),
    follows: row.follows,
    directoryVersion: String(row.directoryVersion),
    provedAt: row.provedAt,
  }
}
