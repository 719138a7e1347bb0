import type { outboxMail as oneEndpoint } from '../../contract/accounts.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { type Context, isAtLeast } from '../platform/context.ts'
import { readOutbox, readOutboxMail } from '../platform/mail.ts'
import { notFound } from '../platform/refusal.ts'

/** Reset links lie in there: only who develops, or an administrator who has no mail server yet, may look. */
function requireOutbox({ services: { config }, viewer }: Context) {
  const may = config.environment === 'development' || (!config.smtpUrl && viewer && isAtLeast(viewer, 'administrator'))
  if (!may) throw notFound()
}

export async function outboxMails(context: Context) {
  requireOutbox(context)
  const mails = await readOutbox(context.services.config, 100)
  return { rows: mails.map(({ text: _text, ...row }) => row) }
}

export async function outboxMail(context: Context, { mailId }: InputOf<typeof oneEndpoint>) {
  requireOutbox(context)
  const mail = await readOutboxMail(context.services.config, mailId)
  if (!mail) throw notFound()
  return mail
}
