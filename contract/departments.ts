import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, line, nothing } from './fields.ts'

const departmentId = z.strictObject({ departmentId: id })
const named = z.strictObject({ id, name: z.string() })

/** One department in the tree. */
export const departmentNode = z.strictObject({
  id,
  name: z.string(),
  parentId: id.nullable(),
  /** People in it and in all below it. */
  peopleCount: z.number().int(),
  childCount: z.number().int(),
})
export type DepartmentNode = z.output<typeof departmentNode>

export const departmentLevel = endpoint({
  name: 'departmentLevel',
  method: 'GET',
  path: '/api/departments',
  access: 'signed-in',
  summary: 'One level of the tree of departments: those under a parent, or the topmost.',
  query: z.strictObject({ parentId: id.optional() }),
  output: z.strictObject({
    /** The parent and all above it, root first; empty for the topmost level. */
    path: z.array(named),
    departments: z.array(departmentNode).max(500),
    /** People straight in the parent (or in no department, for the topmost level). */
    directCount: z.number().int(),
    can: z.strictObject({ manage: z.boolean() }),
  }),
})

export const suggestDepartments = endpoint({
  name: 'suggestDepartments',
  method: 'GET',
  path: '/api/suggestions/departments',
  access: 'signed-in',
  summary: 'At most twenty departments for a few letters, each with the names above it.',
  query: z.strictObject({ q: line(80) }),
  output: z.strictObject({
    departments: z.array(z.strictObject({ ...named.shape, path: z.array(z.string()) })).max(20),
  }),
  limit: 600,
})

export const createDepartment = endpoint({
  name: 'createDepartment',
  method: 'POST',
  path: '/api/departments',
  access: 'administrator',
  summary: 'Adds a department under another one, or at the top.',
  body: z.strictObject({ name: line(120, 1), parentId: id.nullable() }),
  output: z.strictObject({ departmentId: id }),
})

export const renameDepartment = endpoint({
  name: 'renameDepartment',
  method: 'PATCH',
  path: '/api/departments/:departmentId',
  access: 'administrator',
  summary: 'Gives a department another name.',
  params: departmentId,
  body: z.strictObject({ name: line(120, 1) }),
  output: nothing,
})

export const moveDepartment = endpoint({
  name: 'moveDepartment',
  method: 'PUT',
  path: '/api/departments/:departmentId/parent',
  access: 'administrator',
  summary: 'Moves a department with all below it under another one, or to the top.',
  params: departmentId,
  body: z.strictObject({ parentId: id.nullable() }),
  output: nothing,
  repeatable: true,
})

export const removeDepartment = endpoint({
  name: 'removeDepartment',
  method: 'DELETE',
  path: '/api/departments/:departmentId',
  access: 'administrator',
  summary: 'Removes a department that holds no people and no departments.',
  params: departmentId,
  output: nothing,
})

export const departmentEndpoints = {
  departmentLevel,
  suggestDepartments,
  createDepartment,
  renameDepartment,
  moveDepartment,
  removeDepartment,
}
