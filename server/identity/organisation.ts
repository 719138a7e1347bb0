import type { Query, WorkContext } from '../platform/context.ts'
import { badField } from '../platform/refusal.ts'

export interface NewOrganisation {
  name: string
  /** `#17604c` */
  brandColour?: string
  logoFileId?: string | null
  /** What the intranet is for, in the words of whoever set it up. */
  purpose?: string
  language?: 'nl' | 'en'
  timeZone?: string
  demo?: boolean
}

/**
 * Makes the one organisation of this Plein. Of two set-ups at once the second is refused.
 * @returns false when there is one already.
 */
export async function createOrganisation({ sql }: { sql: Query }, given: NewOrganisation): Promise<boolean> {
  const made = await sql`
    insert into organisation (name, brand_colour, logo_file_id, purpose, language, time_zone, demo)
    values (${given.name}, ${(given.brandColour ?? '#17604c').toLowerCase()}, ${given.logoFileId ?? null},
      ${given.purpose ?? ''}, ${given.language ?? 'nl'}, ${given.timeZone ?? 'Europe/Amsterdam'}, ${given.demo ?? false})
    on conflict do nothing returning name`
  return made.length > 0
}

export interface OrganisationFacts {
  name: string
  brandColour: string
  logoFileId: string | null
  language: 'nl' | 'en'
  timeZone: string
  /** Filled with made-up people, for looking around. */
  demo: boolean
  version: number
}

/** The organisation as the outside sees it: mail, icons, sign-in page. Null before the set-up. */
export async function organisationFacts({ sql }: Pick<WorkContext, 'sql'>): Promise<OrganisationFacts | null> {
  const [row] = await sql<OrganisationFacts[]>`
    select name, brand_colour, logo_file_id, language, time_zone, demo, version from organisation`
  return row ?? null
}

/** Address of the logo, also for who is not signed in; it changes with the picture. */
export const logoAddress = (organisation: { logoFileId: string | null }) =>
  organisation.logoFileId ? `/logo?of=${organisation.logoFileId.slice(0, 8)}` : null

/** @throws Refusal 422 when this machine knows no such zone. */
export function checkTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone && timeZone
  } catch {
    throw badField('timeZone', 'time-zone')
  }
}
