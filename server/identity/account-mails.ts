import type { Query, WorkContext } from '../platform/context.ts'
import { addJob } from '../platform/jobs.ts'
import { findAccountBySignInName } from './find-account.ts'
import { linkTo, mailToAccount } from './mail-to-account.ts'
import { makeProof } from './one-time-proofs.ts'

/** What the job `send-mail` may be asked for. Links are made when it runs, so that no secret waits in the queue. */
export type AccountMail =
  | { mail: 'invitation'; accountId: string; by: string | null }
  | { mail: 'password-reset'; signInName: string }
  | { mail: 'email-change'; accountId: string; address: string }
  | { mail: 'password-changed'; accountId: string }
  | { mail: 'passkey-added'; accountId: string }
  | { mail: 'email-changed'; accountId: string; address: string }

/** Puts a mail on the list; it goes when the caller's transaction is committed. */
export const queueMail = (context: { sql: Query }, mail: AccountMail) => addJob(context, 'send-mail', mail)

/** The job itself. */
export async function sendAccountMail(context: WorkContext, mail: AccountMail): Promise<void> {
  if (mail.mail === 'password-reset') return sendPasswordReset(context, mail.signInName)
  if (mail.mail === 'invitation') return sendInvitation(context, mail.accountId, mail.by)
  if (mail.mail === 'email-change') return sendEmailChange(context, mail.accountId, mail.address)
  await sendNotice(context, mail)
}

async function sendInvitation(context: WorkContext, accountId: string, by: string | null) {
  await mailToAccount(context, accountId, async (i18n, { account, organisation }) => {
    const { secret } = await makeProof(context, 'invitation', accountId, { createdBy: by })
    return {
      subject: i18n._('Welcome to {organisation}', { organisation }),
      heading: i18n._('There is a place for you at {organisation}', { organisation }),
      paragraphs: [
        i18n._('Hello {name},', { name: account.name }),
        i18n._(
          '{organisation} is where your colleagues ask, tell and find each other. Choose a password and step in.',
          {
            organisation,
          },
        ),
      ],
      button: { label: i18n._('Step in'), address: linkTo(context.services.config, `/welcome#${secret}`) },
      small: [i18n._('The link works once, for seven days. Has it expired? Ask your administrator for a new one.')],
    }
  })
}

async function sendPasswordReset(context: WorkContext, signInName: string) {
  const account = await findAccountBySignInName(context.sql, signInName)
  if (account?.state !== 'active') return
  await mailToAccount(context, account.id, async (i18n, { organisation }) => {
    const { secret } = await makeProof(context, 'password_reset', account.id)
    return {
      subject: i18n._('Choose a new password for {organisation}', { organisation }),
      heading: i18n._('A new password'),
      paragraphs: [
        i18n._('Hello {name},', { name: account.name }),
        i18n._('Somebody asked for a new password for your account, most likely you. With this link you choose one.'),
      ],
      button: {
        label: i18n._('Choose a new password'),
        address: linkTo(context.services.config, `/new-password#${secret}`),
      },
      small: [
        i18n._('The link works once, for an hour.'),
        i18n._('Was it not you? Then you need not do anything; your password stays as it is.'),
      ],
    }
  })
}

async function sendEmailChange(context: WorkContext, accountId: string, address: string) {
  await mailToAccount(
    context,
    accountId,
    async (i18n, { account, organisation }) => {
      const { secret } = await makeProof(context, 'email_change', accountId, { detail: address })
      return {
        subject: i18n._('Confirm your e-mail address for {organisation}', { organisation }),
        heading: i18n._('Is this your e-mail address?'),
        paragraphs: [
          i18n._('Hello {name},', { name: account.name }),
          i18n._('You asked to use this address from now on. Confirm it, and you sign in with it.'),
        ],
        button: {
          label: i18n._('Confirm this address'),
          address: linkTo(context.services.config, `/confirm-email#${secret}`),
        },
        small: [i18n._('The link works once, for a day. Was it not you? Then leave this mail be.')],
      }
    },
    address,
  )
}

type Notice = Extract<AccountMail, { mail: 'password-changed' | 'passkey-added' | 'email-changed' }>

/** Tells the owner what was done to the ways in, so that a stranger cannot do it unseen. */
async function sendNotice(context: WorkContext, notice: Notice) {
  await mailToAccount(
    context,
    notice.accountId,
    (i18n, { account, organisation }) => {
      const what = {
        'password-changed': i18n._('Your password was changed'),
        'passkey-added': i18n._('A passkey was added to your account'),
        'email-changed': i18n._('Your e-mail address was changed'),
      }[notice.mail]
      return {
        subject: `${what} · ${organisation}`,
        heading: what,
        paragraphs: [
          i18n._('Hello {name},', { name: account.name }),
          i18n._('Was it you? Then all is well. Was it not? Tell your administrator at once.'),
        ],
      }
    },
    notice.mail === 'email-changed' ? notice.address : undefined,
  )
}
