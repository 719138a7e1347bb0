import type { OutputOf } from '../../contract/endpoint.ts'
import type { session as endpoint } from '../../contract/identity.ts'
import type { Context, Role } from '../platform/context.ts'
import { dayOf } from './day-of.ts'
import { fileAddress } from './file-address.ts'
import { logoAddress } from './organisation.ts'
import { sessionCookie } from './session-token.ts'
import { sessionDays, setSessionCookie } from './sessions.ts'

type Session = OutputOf<typeof endpoint>

/** Who is here. Asked once by every page that is opened. */
export async function session(context: Context): Promise<Session> {
  const [row] = await context.sql<OrganisationRow[]>`
    select name, brand_colour, logo_file_id, language, time_zone, profile_gate, demo, version from organisation`
  const organisation = row
    ? {
        name: row.name,
        brandColour: row.brandColour,
        logo: logoAddress(row),
        language: row.language,
        timeZone: row.timeZone,
        profileGate: row.profileGate,
        demo: row.demo,
      }
    : null
  const viewer = await viewerOf(context)
  return { organisation, viewer, setupNeeded: !organisation }
}

interface OrganisationRow {
  name: string
  brandColour: string
  logoFileId: string | null
  language: 'nl' | 'en'
  timeZone: string
  profileGate: 'off' | 'soft' | 'hard'
  demo: boolean
  version: number
}

async function viewerOf(context: Context): Promise<Session['viewer']> {
  const { viewer, sql } = context
  if (!viewer) return null
  const [account] = await sql<
    { name: string; photoFileId: string | null; role: Role; language: 'nl' | 'en'; timeZone: string; seen: boolean }[]
  >`
    select account.name, account.photo_file_id, account.role,
      coalesce(account.language, organisation.language) as language,
      coalesce(account.time_zone, organisation.time_zone) as time_zone,
      session.last_seen_on >= ${dayOf(context.now)}::date as seen
    from account cross join organisation join session on session.id = ${viewer.sessionId}
    where account.id = ${viewer.id}`
  if (!account) return null
  if (!account.seen) await stayKnown(context, viewer.sessionId)
  const { name, photoFileId, role, language, timeZone } = account
  return { id: viewer.id, name, photo: fileAddress(photoFileId, 96), role, language, timeZone }
}

/** Once a day a session that is used moves its end ahead, and the cookie with it. */
async function stayKnown(context: Context, sessionId: string) {
  const { sql, now } = context
  await sql`
    update session set last_seen_on = ${dayOf(now)}, expires_at = ${new Date(now.getTime() + sessionDays * 86_400_000)}
    where id = ${sessionId} and last_seen_on < ${dayOf(now)}::date`
  const token = context.request.cookies[sessionCookie]
  if (token) setSessionCookie(context, token)
}
