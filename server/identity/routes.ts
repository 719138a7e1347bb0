import { accountEndpoints as administrator } from '../../contract/accounts.ts'
import { identityEndpoints as visitor } from '../../contract/identity.ts'
import { ownAccountEndpoints as own } from '../../contract/own-account.ts'
import { type Route, route } from '../platform/domain.ts'
import { acceptInvitation, invitation } from './accept-invitation.ts'
import { accounts } from './accounts.ts'
import { changeAccount } from './change-account.ts'
import { changePassword } from './change-password.ts'
import { changeRole } from './change-role.ts'
import { confirmEmail } from './confirm-email.ts'
import { createAccount } from './create-account.ts'
import { deactivateAccount, reactivateAccount } from './deactivate-account.ts'
import { inviteAccounts } from './invite-accounts.ts'
import { makeAccessCodes } from './make-access-codes.ts'
import { changeOrganisation, organisationSettings } from './organisation-settings.ts'
import { outboxMail, outboxMails } from './outbox-mails.ts'
import { changePreferences, endOtherSessions, endSession, ownAccount } from './own-account.ts'
import { addPasskey, newPasskeyChallenge, passkeyChallenge, removePasskey, renamePasskey } from './passkeys.ts'
import { proveWithPassword } from './prove-with-password.ts'
import { requestEmailChange } from './request-email-change.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import { session } from './session.ts'
import { signIn } from './sign-in.ts'
import { proveWithPasskey, signInWithPasskey } from './sign-in-with-passkey.ts'
import { signOut } from './sign-out.ts'

const ownTransaction = { ownTransaction: true }

export const routes: Route[] = [
  route(visitor.session, session, { isBrief: true }),
  route(visitor.signIn, signIn, ownTransaction),
  route(visitor.signOut, signOut),
  route(visitor.passkeyChallenge, passkeyChallenge),
  route(visitor.signInWithPasskey, signInWithPasskey, ownTransaction),
  route(visitor.requestPasswordReset, requestPasswordReset, ownTransaction),
  route(visitor.resetPassword, resetPassword, ownTransaction),
  route(visitor.invitation, invitation, ownTransaction),
  route(visitor.acceptInvitation, acceptInvitation, ownTransaction),
  route(visitor.confirmEmail, confirmEmail, ownTransaction),
  route(own.ownAccount, ownAccount),
  route(own.changePreferences, changePreferences),
  route(own.proveWithPassword, proveWithPassword, ownTransaction),
  route(own.proveWithPasskey, proveWithPasskey, ownTransaction),
  route(own.changePassword, changePassword, ownTransaction),
  route(own.requestEmailChange, requestEmailChange),
  route(own.newPasskeyChallenge, newPasskeyChallenge),
  route(own.addPasskey, addPasskey, ownTransaction),
  route(own.renamePasskey, renamePasskey),
  route(own.removePasskey, removePasskey),
  route(own.endSession, endSession),
  route(own.endOtherSessions, endOtherSessions),
  route(administrator.accounts, accounts),
  route(administrator.createAccount, createAccount),
  route(administrator.changeAccount, changeAccount),
  route(administrator.changeRole, changeRole),
  route(administrator.deactivateAccount, deactivateAccount),
  route(administrator.reactivateAccount, reactivateAccount),
  route(administrator.inviteAccounts, inviteAccounts),
  route(administrator.makeAccessCodes, makeAccessCodes),
  route(administrator.organisationSettings, organisationSettings),
  route(administrator.changeOrganisation, changeOrganisation),
  route(administrator.outboxMails, outboxMails),
  route(administrator.outboxMail, outboxMail),
]
