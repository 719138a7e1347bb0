import type { Config } from '../../../server/platform/config.ts'
import type { Finding } from './finding.ts'

const seconds = 8

/** Whether the mail server answers, over TLS, and takes our name and password. Sends nothing. */
export async function checkMail({ smtpUrl }: Config): Promise<Finding[]> {
  if (!smtpUrl) return []
  const { default: SmtpConnection } = await import('nodemailer/lib/smtp-connection/index.js')
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  const connection = new SmtpConnection({
    host: hostname.replace(/[[\]]/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    connectionTimeout: seconds * 1000,
    greetingTimeout: seconds * 1000,
    socketTimeout: seconds * 1000,
  })
  const step = (run: (done: (error?: Error | null) => void) => void) =>
    new Promise<void>((done, fail) => {
      connection.once('error', fail)
      run((error) => (error ? fail(error) : done()))
    })
  try {
    await step((done) => connection.connect((error) => done(error)))
    if (!connection.secure && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
      return [
        {
          what: `The mail server ${hostname} offers no TLS, so mail and password go over the line for all to read.`,
          remedy: 'Use smtps:// with port 465, or a server that knows STARTTLS.',
        },
      ]
    if (username)
      await step((done) =>
        connection.login({ user: decodeURIComponent(username), pass: decodeURIComponent(password) }, (error) =>
          done(error),
        ),
      )
    return []
  } catch (error) {
    return [wrong(error as { code?: string; cause?: { code?: string } }, hostname)]
  } finally {
    connection.close()
  }
}

function wrong(error: { code?: string; message?: string }, host: string): Finding {
  const { code = 'unknown', message = '' } = error
  if (code === 'EAUTH')
    return { what: `The mail server ${host} refuses this user or password.`, remedy: 'Correct SMTP_URL.' }
  if (code === 'ETLS' || /certificate|self.signed|wrong version number|SSL|TLS/i.test(message))
    return {
      what: `TLS with the mail server ${host} does not come about.`,
      remedy:
        'Use smtps:// for port 465 and smtp:// for 587, and a server with a certificate that is valid for this name.',
    }
  return {
    what: `No mail server answers at ${host} (${code}).`,
    remedy: 'Correct SMTP_URL, or let this machine through the firewall to it.',
  }
}
