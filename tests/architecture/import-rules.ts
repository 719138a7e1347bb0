import { domains } from '../../server/domains.ts'
import { importsOf, isCode, isTest, type Rule } from './source-files.ts'

type Import = { path: string; target: string }
type Place = { side: string; domain: string; inside: string }

/** What every web domain may use of `web/app`, besides the kit: the ways to reach the server and to go to a page. */
const webClient = 'web/app/client/'

const webOrder: readonly string[] = ['kit', ...domains]
const serverOrder: readonly string[] = domains

/** Files of the two sides know each other only by the contract; the contract knows neither. */
export const sidesMeetInTheContract: Rule = (files) => {
  const mayImport: Record<string, RegExp> = {
    contract: /^contract\//,
    server: /^(contract|server|locales)\//,
    web: /^(contract|web|locales)\//,
  }
  return violations(files, ({ path, target }) => {
    const side = path.split('/')[0]!
    const allowed = mayImport[side]
    if (!allowed || !isProjectFile(target) || allowed.test(target)) return
    return `${side} may not import ${target}: what both sides need goes to contract/, the rest to its own side`
  })
}

/** A domain on the server imports only the index.ts of domains before it; platform is open to all. */
export const serverReadsDown: Rule = (files) =>
  violations(files, ({ path, target }) => {
    const from = placeOf(path, 'server')
    const to = placeOf(target, 'server')
    if (!from || !to || from.domain === to.domain || to.inside === 'domains.ts') return
    const refused = outOfOrder(
      serverOrder,
      from,
      to,
      'announce an event that it listens to, or let it register in app.ts',
    )
    if (refused) return refused
    if (to.domain === 'platform' || to.inside === 'index.ts') return
    return `${target} is inside ${to.domain}: import server/${to.domain}/index.ts and export there what others may use`
  })

/** The web keeps the same order, with the kit first; a page that joins domains stands in web/app. */
export const webReadsDown: Rule = (files) =>
  violations(files, ({ path, target }) => {
    const from = placeOf(path, 'web')
    const to = placeOf(target, 'web')
    if (!from || !to || from.domain === to.domain || from.domain === 'app') return
    if (from.domain !== 'kit' && target.startsWith(webClient)) return
    const refused = outOfOrder(
      webOrder,
      from,
      to,
      'pass the part in as a child or property from a page in web/app/pages',
    )
    if (refused) return refused
    if (to.domain === 'kit' || to.inside === 'index.ts') return
    return `${target} is inside ${to.domain}: import web/${to.domain}/index.ts and export there what others may use`
  })

/** Every folder of the server and the web is a domain of the list. */
export const foldersAreDomains: Rule = (files) => {
  const found = new Set<string>()
  for (const path of files.keys()) {
    const [side, folder, ...rest] = path.split('/')
    if ((side !== 'server' && side !== 'web') || rest.length === 0 || (side === 'web' && folder === 'public')) continue
    const order = side === 'server' ? serverOrder.slice(0, -1) : webOrder
    if (!order.includes(folder!)) {
      found.add(`${side}/${folder}: not in the order of domains: put it in a domain, or add it to server/domains.ts`)
    }
  }
  return [...found]
}

function outOfOrder(order: readonly string[], from: Place, to: Place, remedy: string): string | undefined {
  if (order.indexOf(to.domain) < order.indexOf(from.domain)) return
  return `${from.domain} comes before ${to.domain} and may not import it: ${remedy}`
}

function placeOf(path: string, side: string): Place | undefined {
  const parts = path.split('/')
  if (parts[0] !== side) return
  // What stands straight in the side's folder is the composition root.
  if (parts.length === 2) return { side, domain: 'app', inside: parts[1]! }
  return { side, domain: parts[1]!, inside: parts.slice(2).join('/') }
}

function isProjectFile(target: string): boolean {
  return /^(contract|server|web|tests|scripts|bench|migrations|locales)\//.test(target)
}

/** Tests are left out: they may set up whatever the domain they test will meet. */
function violations(files: ReadonlyMap<string, string>, judge: (found: Import) => string | undefined): string[] {
  return [...files]
    .filter(([path]) => isCode(path) && !isTest(path))
    .flatMap(([path, source]) =>
      importsOf(path, source).flatMap((target) => {
        const message = judge({ path, target })
        return message ? [`${path}: ${message}`] : []
      }),
    )
}
