import { accountCreated } from '../identity/index.ts'
import type { Listener } from '../platform/domain.ts'
import { on } from '../platform/outbox.ts'
import { createPeople } from './create-people.ts'

export const listeners: Listener[] = [
  // Whoever makes one account need not know about profiles; who makes people themselves comes first, and stays.
  on(accountCreated, async (context, { accountId, name }) => {
    await createPeople(context, [{ id: accountId, name }])
  }),
]
