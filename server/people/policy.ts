import { isAtLeast, type Viewer } from '../platform/context.ts'

export const mayEditProfile = (viewer: Viewer, personId: string) =>
  viewer.id === personId || isAtLeast(viewer, 'administrator')

export const mayManageDepartments = (viewer: Viewer) => isAtLeast(viewer, 'administrator')

/** Known from the personnel system, so that system says them; and a department gives access. */
export const hrFields = ['name', 'departmentId', 'managerId'] as const

/** Fields that this viewer may not change on this profile. */
export const lockedFields = (viewer: Viewer, person: { isFromHr: boolean }): (typeof hrFields)[number][] =>
  person.isFromHr && !isAtLeast(viewer, 'administrator') ? [...hrFields] : []
