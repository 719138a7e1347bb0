import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { search as contract } from '../../contract/search.ts'
import type { MemberContext } from '../platform/context.ts'
import { findExperts } from './find-experts.ts'
import { findGroups } from './find-groups.ts'
import { findItems } from './find-items.ts'
import { findPeople } from './find-people.ts'
import { foundItems } from './found-items.ts'
import { readWords, type Words } from './words.ts'

const few = { people: 4, groups: 3 }
/** Of one sort alone. Beyond it more words help better than more pages; the directory pages over everyone. */
const many = 50

/** Everything at once, or one sort. Filters are about items, so with one of those there are only items. */
export async function search(
  context: MemberContext,
  input: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const words = await readWords(context.sql, input.q)
  if (!words) return { rows: [], next: null, people: [], groups: [], experts: [] }
  const isNarrowed = Boolean(input.kind || input.groupId || input.authorId || input.since)
  const isFirst = !input.cursor
  const wants = (what: 'people' | 'groups') => isFirst && !isNarrowed && (input.what === what || input.what === 'all')
  const limitOf = (what: 'people' | 'groups') => (input.what === what ? many : few[what])
  const hasItems = isNarrowed || input.what === 'items' || input.what === 'all'
  const [items, people, groups, experts] = await Promise.all([
    hasItems ? itemPage(context, words, input) : { rows: [], next: null },
    wants('people') ? findPeople(context, words, limitOf('people')) : [],
    wants('groups') ? findGroups(context, words, limitOf('groups')) : [],
    isFirst && input.what !== 'groups' && input.what !== 'people' ? findExperts(context, words) : [],
  ])
  // Whoever is shown as somebody to ask is not shown twice.
  const asked = new Set(experts.map(({ person }) => person.id))
  return {
    ...items,
    people: people.filter(({ person, why }) => why.includes('name') || !asked.has(person.id)),
    groups,
    experts,
  }
}

async function itemPage(context: MemberContext, words: Words, input: InputOf<typeof contract>) {
  const { ids, near, next } = await findItems(context, words, input)
  return { rows: await foundItems(context, words, ids, near), next }
}
