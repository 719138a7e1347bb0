import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transporter } from 'nodemailer'
import type { Config } from './config.ts'

/** One mail to one person, as a page and as plain text. */
export interface Mail {
  /** Name and address apart, so that neither can write a header. */
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
}

/** A mail that stayed here, because no mail server is set up. */
export interface OutboxMail {
  mailId: string
  at: string
  to: string
  subject: string
  text: string
}

let transporter: { url: string; send: Transporter } | undefined

// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out of headers is the point
const breaks = /[\u0000-\u001f\u007f\u2028\u2029]+/g
const headerText = (text: string, max: number) => text.replace(breaks, ' ').trim().slice(0, max)

/**
 * Sends one mail: by SMTP where it is set up, else into the folder `outbox` of the data folder, as a message that mail
 * programs open, a page and plain text.
 * @throws Error when the mail server refuses or is away; the job tries again.
 */
export async function sendMail(config: Config, now: Date, mail: Mail): Promise<void> {
  const message = {
    from: config.mailFrom,
    to: { name: headerText(mail.to.name, 100), address: headerText(mail.to.address, 320) },
    subject: headerText(mail.subject, 200),
    text: mail.text,
    html: mail.html,
    date: now,
    // Tells answering machines to stay silent.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  // loaded by whoever sends the first mail, so a web process does without
  const { createTransport } = await import('nodemailer')
  if (config.smtpUrl) {
    if (transporter?.url !== config.smtpUrl)
      transporter = { url: config.smtpUrl, send: createTransport(config.smtpUrl) }
    await transporter.send.sendMail(message)
    return
  }
  const { message: source } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  const folder = outboxFolder(config)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const mailId = `${now.toISOString().replace(/\D/g, '').slice(0, 17)}Z-${randomBytes(4).toString('hex')}`
  const head = `Date: ${now.toISOString()}\nTo: ${message.to.name} <${message.to.address}>\nSubject: ${message.subject}\n\n`
  await writeFile(join(folder, `${mailId}.eml`), source as Buffer, { mode: 0o600 })
  await writeFile(join(folder, `${mailId}.html`), mail.html, { mode: 0o600 })
  // Last, for the list goes by these.
  await writeFile(join(folder, `${mailId}.txt`), head + mail.text, { mode: 0o600 })
}

const outboxFolder = (config: Config) => join(config.dataFolder, 'outbox')

/** The mails in that folder, newest first. */
export async function readOutbox(config: Config, limit: number): Promise<OutboxMail[]> {
  const names = await readdir(outboxFolder(config)).catch(() => [])
  const ids = names.filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4))
  const newest = ids.sort().reverse().slice(0, limit)
  const mails = await Promise.all(newest.map((mailId) => readOutboxMail(config, mailId)))
  return mails.filter((mail) => mail !== null)
}

/** One of them, or null. */
export async function readOutboxMail(config: Config, mailId: string): Promise<OutboxMail | null> {
  if (!/^\d{17}Z-[0-9a-f]{8}$/.test(mailId)) return null
  const source = await readFile(join(outboxFolder(config), `${mailId}.txt`), 'utf8').catch(() => null)
  const [, at, to, subject, text] = source?.match(/^Date: (.*)\nTo: (.*)\nSubject: (.*)\n\n([\s\S]*)$/) ?? []
  return at ? { mailId, at, to: to ?? '', subject: subject ?? '', text: text ?? '' } : null
}
