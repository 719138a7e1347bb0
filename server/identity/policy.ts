import type { Role, Viewer } from '../platform/context.ts'

interface Subject {
  id: string
  role: Role
  state: 'none' | 'invited' | 'active' | 'deactivated'
  email: string | null
}

/** What an administrator may do to an account. Never to the own one: nobody raises or ends the own rights. */
export function accountVerdicts(viewer: Pick<Viewer, 'id' | 'role'>, account: Subject, isLastAdministrator: boolean) {
  const may = viewer.role === 'administrator'
  const other = account.id !== viewer.id
  return {
    changeRole: may && other && account.state !== 'deactivated' && !isLastAdministrator,
    deactivate: may && other && account.state !== 'deactivated' && !isLastAdministrator,
    invite: may && account.state === 'invited' && account.email !== null,
    giveCode: may && other && account.state !== 'deactivated',
  }
}
