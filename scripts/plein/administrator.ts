import { rescueAdministrator } from '../../server/identity/index.ts'
import type { Config } from '../../server/platform/config.ts'
import type { Query } from '../../server/platform/context.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { refusalFromDatabase } from '../../server/platform/refusal-from-database.ts'
import { StartRefusal } from '../../server/platform/start-refusal.ts'
import { withDatabase } from './with-database.ts'

/**
 * Makes somebody an administrator from the machine itself, while Plein runs or stands still.
 * @returns the address where they choose a password, good for an hour
 * @throws StartRefusal when no account has this name
 */
export const administrator = (config: Config, name: string): Promise<{ name: string; address: string }> =>
  withDatabase(config, async (url) => {
    const sql = openDatabase({ url, max: 1, applicationName: 'plein administrator' })
    try {
      const rescued = await sql.begin((inside) =>
        rescueAdministrator({ sql: inside as unknown as Query, now: new Date() }, name),
      )
      if (!rescued) throw new StartRefusal(`No account has the e-mail address or staff number ${name}.`)
      return { name: rescued.name, address: `${config.publicUrl}${rescued.path}` }
    } catch (error) {
      throw (error as { code?: string }).code === '42P01'
        ? new StartRefusal('There is no Plein here yet: start it and set it up in the browser.')
        : refusalFromDatabase(error, url)
    } finally {
      await sql.end({ timeout: 5 })
    }
  })
