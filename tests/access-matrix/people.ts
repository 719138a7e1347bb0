import { administrators, signedIn, table } from './expectations.ts'
import type { Matrix } from './matrix.ts'
import type { Cell } from './world.ts'

const author = ({ world }: Cell) => ({ personId: world.author.id })
const department = async ({ world }: Cell) => {
  const id = world.anId()
  await world.sql`insert into department (id, name, path) values (${id}, ${`Afdeling ${id}`}, ${[id]})`
  return { departmentId: id }
}

/** People know each other: what a profile hides from whom is held field by field in server/people/people.test.ts. */
export const peopleMatrix: Matrix = {
  profile: { input: author, expect: signedIn, groupless: true },
  editableProfile: { input: author, expect: administrators, groupless: true },
  editProfile: {
    input: (cell) => ({ ...author(cell), version: 1 }),
    expect: administrators,
    groupless: true,
  },
  ownCompleteness: { expect: signedIn, groupless: true },
  followPerson: { input: author, expect: signedIn, groupless: true },
  unfollowPerson: { input: author, expect: signedIn, groupless: true },
  followers: { input: author, expect: signedIn, groupless: true },
  followedPeople: { expect: signedIn, groupless: true },
  orgChart: { input: author, expect: signedIn, groupless: true },
  directory: { expect: signedIn, groupless: true },
  directoryChoices: { expect: signedIn, groupless: true },
  suggestPeople: { input: () => ({ q: 'an' }), expect: signedIn, groupless: true },
  newColleagues: { expect: signedIn, groupless: true },
  suggestTopics: { input: () => ({ q: 'an' }), expect: signedIn, groupless: true },
  departmentLevel: { expect: signedIn, groupless: true },
  suggestDepartments: { input: () => ({ q: '' }), expect: signedIn, groupless: true },
  createDepartment: {
    input: ({ world }) => ({ name: `Nieuw ${world.anId()}`, parentId: null }),
    expect: administrators,
    groupless: true,
  },
  renameDepartment: {
    input: async (cell) => ({ ...(await department(cell)), name: `Anders ${cell.world.anId()}` }),
    expect: administrators,
    groupless: true,
  },
  moveDepartment: {
    input: async (cell) => ({ ...(await department(cell)), parentId: null }),
    expect: administrators,
    groupless: true,
  },
  removeDepartment: { input: department, expect: administrators, groupless: true },
  previewEmployees: {
    input: ({ world }) => ({ fileId: world.anId() }),
    // an upload that is not there is hidden from the administrator too
    expect: table('no', { administrator: 'hidden' }),
    groupless: true,
  },
  importEmployees: {
    input: ({ world }) => ({ fileId: world.anId(), mapping: [], dryRun: true }),
    expect: table('no', { administrator: 'hidden' }),
    groupless: true,
  },
  employeeImport: {
    input: ({ world }) => ({ importId: world.anId() }),
    expect: table('no', { administrator: 'hidden' }),
    groupless: true,
  },
  employeeImports: { expect: administrators, groupless: true },
  employeeImportProblems: {
    input: ({ world }) => ({ importId: world.anId() }),
    expect: table('no', { administrator: 'hidden' }),
    groupless: true,
  },
}
