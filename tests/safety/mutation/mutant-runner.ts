import { join } from 'node:path'
import { createVitest } from 'vitest/node'
import type { Mutant } from './mutants.ts'

const root = join(import.meta.dirname, '../../..')

/**
 * Runs test files against a mutant, again and again in one Vitest: its database is made once and only the mutated file is
 * read anew. The file on disk stays as it is.
 */
export async function mutantRunner() {
  let current: { path: string; source: string; mutant: Mutant } | null = null
  let changed = false
  const vitest = await createVitest(
    {
      root,
      config: false,
      watch: false,
      // the first test that fails has seen the fault
      bail: 1,
      pool: 'threads',
      maxWorkers: 1,
      globalSetup: ['tests/global-setup.ts'],
      environment: 'node',
      include: ['{server,tests}/**/*.test.ts'],
      // a cached file would be one without the fault
      fsModuleCache: false,
      testTimeout: 20_000,
      hookTimeout: 60_000,
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform(code, id) {
            if (!current || id.split('?')[0] !== current.path) return
            if (code !== current.source) changed = true
            const { start, end, becomes } = current.mutant
            return { code: code.slice(0, start) + becomes + code.slice(end), map: null }
          },
        },
      ],
    },
  )
  return {
    /**
     * Whether all tests of this file pass with the fault in that one; null is no fault.
     * @param source what the file says without it
     * @throws when the file on disk became another since: the fault would stand in the wrong place
     */
    async passes(test: string, file: string, source: string, mutant: Mutant | null): Promise<boolean> {
      const path = join(root, file)
      current = mutant && { path, source, mutant }
      vitest.invalidateFile(path)
      const specifications = await vitest.globTestSpecifications([test])
      if (specifications.length !== 1) throw new Error(`${test} is not one test file`)
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false)
      current = null
      vitest.invalidateFile(path)
      if (changed) throw new Error(`${file} was changed while its faults were tried`)
      // what ran before is still in the list
      const run = testModules.find((module) => module.moduleId === join(root, test))
      return unhandledErrors.length === 0 && run?.ok() === true
    },
    stop: () => vitest.close(),
  }
}
