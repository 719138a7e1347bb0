import { lingui } from '@lingui/vite-plugin'
import { defineConfig } from 'vitest/config'
import { textsInTwo } from './scripts/texts-in-two.ts'
import { endpointDescriptions } from './scripts/web-plugins.ts'

const database = { globalSetup: ['tests/global-setup.ts'] }

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // Web code under test holds Lingui's macros, as in the build.
        plugins: [lingui({ macroTransform: true }), endpointDescriptions(), textsInTwo()],
        test: {
          ...database,
          name: 'fast',
          environment: 'node',
          include: [
            '{server,contract,scripts,bench,web}/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
            'tests/{architecture,access-matrix,faults}/*.test.ts',
            'tests/safety/**/*.test.ts',
          ],
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...database,
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
