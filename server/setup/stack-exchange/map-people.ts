import type { Mapping } from './map-dump.ts'
import type { PersonRecord } from './plein-records.ts'

const communityAccount = -1

/** Every user, and after them one former member for each name that signs without an account. */
export async function* mapPeople({ dump, index, ids, report }: Mapping): AsyncGenerator<PersonRecord> {
  for await (const user of dump.rows('users')) {
    const source = ids.author({ user: user.Id })
    const name = user.DisplayName.trim()
    if (!name) report.note('nameless-user', source)
    if (user.ProfileImageUrl) report.note('profile-picture', source)
    if (user.WebsiteUrl) report.note('website', source)
    report.carried('users')
    yield {
      kind: 'person',
      source,
      name: name || `user${user.Id}`,
      isFormer: false,
      isSystem: user.Id === communityAccount,
      joinedAt: user.CreationDate,
      location: user.Location?.trim() || null,
      aboutHtml: user.AboutMe ?? null,
    }
  }
  for (const [formerName, joinedAt] of index.formerMembers) {
    const source = ids.author({ formerName })
    report.note('former-member', source)
    yield {
      kind: 'person',
      source,
      name: formerName || null,
      isFormer: true,
      isSystem: false,
      joinedAt,
      location: null,
      aboutHtml: null,
    }
  }
}
