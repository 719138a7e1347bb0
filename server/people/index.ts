import { registerFileReader } from '../files/index.ts'
import type { Domain } from '../platform/domain.ts'
import { photoReader } from './photo-reader.ts'
import { routes } from './routes.ts'

export { needsProfile } from './completeness.ts'
export {
  departmentChanged,
  importFinished,
  personChanged,
  personFollowed,
  personMoved,
  personUnfollowed,
} from './events.ts'
export { briefColumns, briefOf, personBriefs } from './person-briefs.ts'

registerFileReader(photoReader)

export const people: Domain = { name: 'people', routes }
