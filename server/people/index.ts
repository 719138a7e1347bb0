import { registerFileReader } from '../files/index.ts'
import type { Domain } from '../platform/domain.ts'
import { importFileReader } from './import-file-reader.ts'
import { listeners } from './listeners.ts'
import { liveRules } from './live.ts'
import { photoReader } from './photo-reader.ts'
import { routes } from './routes.ts'
import { runEmployeeImport } from './run-employee-import.ts'

export { needsProfile } from './completeness.ts'
export { createPeople, type NewPerson } from './create-people.ts'
export { ensureDepartments, pathKey } from './ensure-departments.ts'
export {
  departmentChanged,
  importFinished,
  personFollowed,
  personMoved,
} from './events.ts'
export { mayReadField } from './field-visibility.ts'
export { followPerson } from './follow-person.ts'
export { briefColumns, briefOf, personBriefs } from './person-briefs.ts'

registerFileReader(photoReader)
registerFileReader(importFileReader)

export const people: Domain = {
  name: 'people',
  routes,
  listeners,
  live: liveRules,
  jobs: [{ name: 'import-employees', run: runEmployeeImport }],
}
