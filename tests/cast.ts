import { cast } from '../server/setup/demo/cast.ts'

/** The named people of tests, demo and screenshots. In the demo one becomes them by its own door, without a password. */
export const namedPeople = cast.map((person) => ({
  key: person.key,
  name: person.name,
  role: person.role,
  signIn: person.email ?? person.staffNumber,
}))

export type NamedPerson = (typeof namedPeople)[number]

/** @throws Error when nobody of the cast has that key. */
export function named(key: string): NamedPerson {
  const person = namedPeople.find((one) => one.key === key)
  if (!person) throw new Error(`Nobody in the cast is called ${key}`)
  return person
}
