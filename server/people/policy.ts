import { isAtLeast, type Viewer } from '../platform/context.ts'

export const mayEditProfile = (viewer: Viewer, personId: string) =>
  viewer.id === personId || isAtLeast(viewer, 'administrator')

export const mayManageDepartments = (viewer: Viewer) => isAtLeast(viewer, 'administrator')

/** Known from the personnel system, so that system says them; and a department gives access. */
export const hrFields = ['name', 'departmentId', 'managerId'] as const

/**
 * Fields that this viewer may not change on this profile. A department opens what is shared there and the closed groups
 * that it joins: who has one does not walk into another by themselves.
 */
export function lockedFields(
  viewer: Viewer,
  person: { isFromHr: boolean; departmentId: string | null },
): (typeof hrFields)[number][] {
  if (isAtLeast(viewer, 'administrator')) return []
  if (person.isFromHr) return [...hrFields]
  return person.departmentId ? ['departmentId'] : []
}
