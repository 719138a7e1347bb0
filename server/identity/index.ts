import type { Domain } from '../platform/domain.ts'
import { routes } from './routes.ts'

/** Who may sign in and how, and the organisation itself. */
export const identity: Domain = { name: 'identity', routes }

export { addAccount as createAccount, addAccounts, type ImportedAccount, type NewAccount } from './add-account.ts'
export { type AuditLine, audit } from './audit.ts'
export { accountCreated, accountDeactivated, accountReactivated, organisationChanged } from './events.ts'
export { createOrganisation, type NewOrganisation, organisationFacts } from './organisation.ts'
export { sessionCookie, tokenHash } from './session-token.ts'
export { beginSession as signIn } from './sign-in.ts'
