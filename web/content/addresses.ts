import type { AudienceBrief } from '../../contract/audience.ts'

/** Where things live on the web, so that cards and lists agree. */
export const itemAddress = (itemId: string) => `/items/${itemId}`
export const commentAddress = (itemId: string, commentId: string) => `/items/${itemId}#comment-${commentId}`
export const personAddress = (personId: string) => `/people/${personId}`
export const tagAddress = (tag: string) => `/tags/${encodeURIComponent(tag)}`

/** A group has a page, and everyone's place is home; a department lives in the tree. */
export function audienceAddress(audience: AudienceBrief): string {
  if (audience.kind === 'group') return `/groups/${audience.slug ?? audience.id}`
  return audience.kind === 'department' ? `/departments/${audience.id}` : '/'
}
