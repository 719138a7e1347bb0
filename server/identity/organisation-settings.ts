import type {
  changeOrganisation as changeEndpoint,
  organisationSettings as settingsEndpoint,
} from '../../contract/accounts.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { claimFiles, removeFiles } from '../files/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, changedMeanwhile, notFound } from '../platform/refusal.ts'
import { audit } from './audit.ts'
import { organisationChanged } from './events.ts'
import { checkTimeZone, logoAddress } from './organisation.ts'

type Settings = OutputOf<typeof settingsEndpoint>

/** What the organisation has set for everyone. */
export async function organisationSettings({ sql }: MemberContext): Promise<Settings> {
  const [row] = await sql<Omit<Settings, 'logo'>[]>`
    select name, brand_colour, logo_file_id, purpose, language, time_zone, profile_gate, version from organisation`
  if (!row) throw notFound()
  return { ...row, logo: logoAddress(row) }
}

/** Sets it; of two administrators at once the second is told and keeps what was typed. */
export async function changeOrganisation(context: MemberContext, input: InputOf<typeof changeEndpoint>) {
  const { sql, viewer } = context
  const [before] = await sql<{ version: number; logoFileId: string | null }[]>`
    select version, logo_file_id from organisation for update`
  if (!before) throw notFound()
  if (before.version !== input.version) throw changedMeanwhile(before.version)
  const timeZone = checkTimeZone(input.timeZone)
  const { logoFileId } = input
  if (logoFileId && logoFileId !== before.logoFileId) {
    const [logo] = await claimFiles(context, [logoFileId], viewer.id, 'logoFileId')
    if (logo?.kind !== 'image') throw badField('logoFileId', 'not-an-image')
  }
  await sql`
    update organisation set name = ${input.name}, brand_colour = ${input.brandColour.toLowerCase()},
      logo_file_id = ${logoFileId}, language = ${input.language}, time_zone = ${timeZone},
      profile_gate = ${input.profileGate}, version = version + 1`
  if (before.logoFileId && before.logoFileId !== logoFileId) await removeFiles(context, [before.logoFileId])
  await emit(context, organisationChanged, { version: before.version + 1 })
  await audit(context, { action: 'organisation.change' })
  return organisationSettings(context)
}
