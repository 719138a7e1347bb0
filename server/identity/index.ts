import { registerFileReader } from '../files/index.ts'
import type { Domain } from '../platform/domain.ts'
import { sendAccountMail } from './account-mails.ts'
import { serveBrand } from './brand-files.ts'
import { identityLive } from './live.ts'
import { logoReader } from './logo-reader.ts'
import { routes } from './routes.ts'
import { sweepIdentity } from './sweep-identity.ts'

export { addAccount, addAccounts } from './add-account.ts'
export { audit } from './audit.ts'

export { accountCreated, accountDeactivated, accountReactivated } from './events.ts'

export { createOrganisation, organisationFacts } from './organisation.ts'
export { rescueAdministrator } from './rescue-administrator.ts'
export { sessionCookie, tokenHash } from './session-token.ts'
export { signEveryoneOut } from './sign-everyone-out.ts'
export { beginSession } from './sign-in.ts'

registerFileReader(logoReader)

/** Who may sign in and how, and the organisation itself. */
export const identity: Domain = {
  name: 'identity',
  routes,
  live: identityLive,
  jobs: [
    { name: 'send-mail', run: sendAccountMail },
    { name: 'sweep-identity', schedule: '37 2 * * *', run: sweepIdentity },
  ],
  raw: serveBrand,
}
export { setAccountKeys } from './set-account-keys.ts'
