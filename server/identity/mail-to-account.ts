import type { I18n } from '@lingui/core'
import type { Config } from '../platform/config.ts'
import type { WorkContext } from '../platform/context.ts'
import { sendMail } from '../platform/mail.ts'
import { Refusal } from '../platform/refusal.ts'
import { textsIn } from '../platform/texts.ts'
import { type AccountRow, findAccount } from './find-account.ts'
import { type MailContent, mailPage } from './mail-page.ts'
import { organisationFacts } from './organisation.ts'

export interface MailFacts {
  account: AccountRow
  organisation: string
}

export type Compose = (i18n: I18n, facts: MailFacts) => MailContent | Promise<MailContent>

/** Where a link in a mail leads: the configured address, whatever host a request named. */
export const linkTo = (config: Config, path: string) => `${config.publicUrl}${path}`

/**
 * Mails one account in its own language. Looks again, at the moment of sending, whether it may still get mail; gives up in
 * silence when it may not, or when it got too much already.
 * @param address where to, when it is not the account's own address (the old or the new one of a change)
 */
export async function mailToAccount(
  context: WorkContext,
  accountId: string,
  compose: Compose,
  address?: string,
): Promise<boolean> {
  const account = await findAccount(context.sql, accountId)
  const organisation = await organisationFacts(context)
  const to = address ?? account?.email
  if (!account || !organisation || !to || account.state === 'deactivated') return false
  try {
    await context.services.limit(`mail:${accountId}`, 20, 3600)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    context.log.warn({ accountId }, 'an account gets too much mail; this one is left out')
    return false
  }
  const i18n = await textsIn(account.language)
  const content = await compose(i18n, { account, organisation: organisation.name })
  const { html, text } = await mailPage(content, { ...organisation, language: account.language })
  const { subject } = content
  await sendMail(context.services.config, context.now, { to: { name: account.name, address: to }, subject, html, text })
  return true
}
