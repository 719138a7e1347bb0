import type { InputOf } from '../../contract/endpoint.ts'
import type { setUp as contract } from '../../contract/setup.ts'
import { addAccount, beginSession, createOrganisation } from '../identity/index.ts'
import { createPeople } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { badField, Refusal } from '../platform/refusal.ts'
import { queueDemo } from './demo-progress.ts'

/**
 * The first visit: the organisation and its first administrator, who is signed in by it. Of two wizards at once the
 * second waits for the first and is told that it came too late.
 */
export async function setUp(context: Context, input: InputOf<typeof contract>) {
  const { name, brandColour, purpose, language } = input
  if (!input.email && !input.staffNumber) throw badField('email', 'required')
  const isFirst = await createOrganisation(context, {
    name,
    brandColour,
    purpose,
    language,
    demo: input.start === 'demo',
  })
  if (!isFirst) throw new Refusal(409, 'setup.done')
  const accountId = await addAccount(context, {
    name: input.personName,
    email: input.email,
    staffNumber: input.staffNumber,
    role: 'administrator',
    language,
    password: input.password,
  })
  await createPeople(context, [{ id: accountId, name: input.personName, contactEmail: input.email ?? '' }])
  if (input.start === 'demo') await queueDemo(context)
  await beginSession(context, accountId)
  return {}
}
