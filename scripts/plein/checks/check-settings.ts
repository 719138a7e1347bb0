import { isIP } from 'node:net'
import { type Config, settingNames } from '../../../server/platform/config.ts'
import type { Finding } from './finding.ts'

type Environment = Record<string, string | undefined>

const onlyHere = (host: string) => host === 'localhost' || host === '127.0.0.1' || host === '[::1]' || host === '::1'

/** Settings that are each right by themselves, and wrong together or for what they are used for. */
export function checkSettings(environment: Environment, config: Config): Finding[] {
  return [...checkNames(environment), ...checkAddress(environment, config), ...checkPooler(environment, config)]
}

function checkNames(environment: Environment): Finding[] {
  const known = new Set(settingNames.flatMap((name) => [name, `${name}_FILE`]))
  const twice = settingNames
    .filter((name) => environment[name] && environment[`${name}_FILE`])
    .map((name) => ({ what: `${name} and ${name}_FILE are both set.`, remedy: `The file is used; leave ${name} out.` }))
  const unknown = Object.keys(environment)
    .filter((name) => /^(PLEIN|DATABASE|SMTP|MAIL)_/.test(name) && environment[name] && !known.has(name))
    .map((name) => ({ what: `${name} is no setting of Plein.`, remedy: 'Correct its name, or leave it out.' }))
  return [...twice, ...unknown]
}

function checkAddress(environment: Environment, config: Config): Finding[] {
  const found: Finding[] = []
  const { protocol, hostname, pathname } = new URL(config.publicUrl)
  if (protocol === 'http:' && !onlyHere(hostname))
    found.push({
      what: `PUBLIC_URL is http://${hostname}, and over http browsers keep no session.`,
      remedy: 'Put Plein behind a proxy with a certificate, and make PUBLIC_URL the https address.',
    })
  if (protocol === 'https:' && isIP(hostname.replace(/[[\]]/g, '')))
    found.push({
      what: 'PUBLIC_URL is an address in numbers, and passkeys need a name.',
      remedy: 'Give the machine a name in DNS and use that.',
    })
  if (pathname !== '/')
    found.push({
      what: `PUBLIC_URL ends in ${pathname}, and Plein lives at the root of its host.`,
      remedy: 'Give Plein a name of its own, such as https://plein.example.org.',
    })
  if (protocol === 'https:' && config.trustedProxies === 0)
    found.push({
      what: 'PUBLIC_URL is https, so a proxy stands before Plein, but TRUSTED_PROXIES is 0.',
      remedy: 'Set TRUSTED_PROXIES to the number of proxies, so that logs name the visitor and not the proxy.',
    })
  if (config.trustedProxies > 0 && protocol === 'http:')
    found.push({
      what: `TRUSTED_PROXIES is ${config.trustedProxies} while PUBLIC_URL is http, so visitors may choose the address in the logs.`,
      remedy: 'Set TRUSTED_PROXIES to 0, or PUBLIC_URL to the https address of the proxy.',
    })
  if (config.smtpUrl && onlyHere(hostname))
    found.push({
      what: `Mail is sent, but its links point to ${hostname}.`,
      remedy: 'Set PUBLIC_URL to the address that people type.',
    })
  if (config.smtpUrl && !environment.MAIL_FROM && !environment.MAIL_FROM_FILE)
    found.push({
      what: 'Mail is sent from plein@localhost, which mail servers refuse.',
      remedy: 'Set MAIL_FROM, such as "Plein <plein@example.org>".',
    })
  return found
}

function checkPooler(environment: Environment, config: Config): Finding[] {
  if (!config.databaseUrl)
    return environment.DATABASE_DIRECT_URL || environment.DATABASE_DIRECT_URL_FILE
      ? [
          {
            what: 'DATABASE_DIRECT_URL is set without DATABASE_URL.',
            remedy: 'Set DATABASE_URL too, or leave both out.',
          },
        ]
      : []
  const isPooled = new URL(config.databaseUrl).searchParams.get('prepare') === 'false'
  if (isPooled && !config.databaseDirectUrl)
    return [
      {
        what: 'DATABASE_URL goes through a pooler (prepare=false) and DATABASE_DIRECT_URL is not set.',
        remedy:
          'Set DATABASE_DIRECT_URL to an address that reaches PostgreSQL itself: live events and migrations need it.',
      },
    ]
  return []
}
