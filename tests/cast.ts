import { cast } from '../server/setup/demo/cast.ts'

/** The named people of tests, demo and screenshots. In the demo one becomes them by its own door, without a password. */
export const namedPeople = cast.map((person) => ({
  key: person.key,
  name: person.name,
  role: person.role,
  signIn: person.email ?? person.staffNumber,
}))
