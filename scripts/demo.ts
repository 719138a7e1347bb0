/**
 * npm run demo    a made-up municipality to look around in, with its own data in ./data/demo
 *
 * The first time it takes about half a minute to fill. Open the address it prints: you are signed in at once, and
 * /demo lets you look as somebody else.
 */
import { type Plein, serve } from '../server/main.ts'
import { StartRefusal } from '../server/platform/start-refusal.ts'
import { openDemo } from '../server/setup/index.ts'
import { prepareWeb } from './prepare-web.ts'

const { env } = process

await serve({
  environment: {
    ...env,
    DATA_FOLDER: env.DATA_FOLDER ?? 'data/demo',
    // Whoever reaches it is let in, so it listens to this machine only.
    HOST: env.HOST ?? 'localhost',
    DEMO_DOOR: 'open',
    LOG_LEVEL: env.LOG_LEVEL ?? 'warn',
  },
  prepare: prepareWeb,
  announce: async ({ config, services }: Plein) => {
    console.log('Filling the demo municipality. The first time this takes about half a minute…')
    if (!(await openDemo(services)))
      throw new StartRefusal(
        `${config.dataFolder} holds an organisation that is not a demo. Choose another data folder: DATA_FOLDER=data/demo npm run demo`,
      )
    return `The demo is ready. Open ${config.publicUrl}/demo: you are signed in at once.`
  },
})
