import { parseArgs } from 'node:util'
import { keepOrganisation } from './organisation/kept-organisation.ts'
import { isOrganisation } from './organisation/shapes.ts'

/**
 * Makes organisations and measures on them; how to use it stands in bench/README.md.
 * npm run bench -- make --organisation kpn --data FOLDER [--scale 10]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    organisation: { type: 'string', default: 'peers' },
    scale: { type: 'string', default: '1' },
    data: { type: 'string' },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const name = values.organisation
if (!isOrganisation(name)) throw new Error(`There is no organisation '${name}': peers or kpn`)
const scale = Number(values.scale)

if (positionals[0] === 'make') {
  if (!values.data) throw new Error('Say where: --data FOLDER')
  const kept = await keepOrganisation(values.data, { name, scale }, say)
  say(`made in ${kept.seconds} s`)
}
