/**
 * npm start    builds the web when its sources changed, and runs Plein with its data in ./data
 *
 * Settings come from the environment: PORT, PUBLIC_URL, DATA_FOLDER, DATABASE_URL and more (docs/operations.md).
 */
import { serve } from '../server/main.ts'
import { prepareWeb } from './prepare-web.ts'

await serve({ prepare: prepareWeb })
