import { cast } from '../server/setup/demo/cast.ts'

/** What everyone of the demo signs in with; the demo says so on its own sign-in page. */
export const demoPassword = 'welkom-op-het-plein'

/** The named people of tests, demo and screenshots. Those without e-mail sign in with their staff number. */
export const namedPeople = cast.map((person) => ({
  key: person.key,
  name: person.name,
  role: person.role,
  signIn: person.email ?? person.staffNumber,
  password: demoPassword,
}))

export type NamedPerson = (typeof namedPeople)[number]

/** @throws Error when nobody of the cast has that key. */
export function named(key: string): NamedPerson {
  const person = namedPeople.find((one) => one.key === key)
  if (!person) throw new Error(`Nobody in the cast is called ${key}`)
  return person
}
