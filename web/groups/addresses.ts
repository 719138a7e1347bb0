export const personAddress = (personId: string) => `/people/${personId}`

export type GroupPart = 'members' | 'about' | 'settings'
/** The page of a group, or one of its parts. */
export const groupAddress = (slug: string, part?: GroupPart) => `/groups/${slug}${part ? `/${part}` : ''}`
