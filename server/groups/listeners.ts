import { accountDeactivated, accountReactivated } from '../identity/index.ts'
import { departmentChanged, importFinished, personMoved } from '../people/index.ts'
import { on } from '../platform/outbox.ts'
import { letGoOfDepartments, takeInDepartments } from './group-departments.ts'
import { followAccount } from './keep-host.ts'

const followTree = async (context: Parameters<typeof takeInDepartments>[0]) => {
  await letGoOfDepartments(context)
  await takeInDepartments(context)
}

export const listeners = [
  on(accountDeactivated, (context, { accountId }) => followAccount(context, accountId)),
  on(accountReactivated, (context, { accountId }) => followAccount(context, accountId)),
  on(personMoved, async (context, { personId }) => {
    await letGoOfDepartments(context, personId)
    await takeInDepartments(context, { personId })
  }),
  on(importFinished, followTree),
  on(departmentChanged, followTree),
]
