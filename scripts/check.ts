/**
 * npm test, npm run check    every check, in this order; all of them run, also after one fails
 * npm run check -- --fast    without the browser
 *
 * The last line is always "N passed, N failed": the tests, and one more failed for each other step that fails.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { launchBrowser } from './launch-browser.ts'

type Step = { name: string; command: string[]; tests?: true; browser?: true }

const node = process.execPath

const steps: Step[] = [
  // First, because it also writes the compiled texts that types and tests import.
  { name: 'texts', command: [node, 'scripts/texts.ts', '--check'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'migrations', command: [node, 'scripts/lint-migrations.ts'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  { name: 'fast tests', command: ['vitest', 'run', '--project', 'fast'], tests: true },
  { name: 'web build', command: [node, 'scripts/build.ts'] },
  { name: 'browser journeys', command: ['vitest', 'run', '--project', 'journeys'], tests: true, browser: true },
]

const root = join(import.meta.dirname, '..')
const reports = await mkdtemp(join(tmpdir(), 'plein-check-'))
const fast = process.argv.includes('--fast')
const totals = { passed: 0, failed: 0 }

for (const step of steps.filter(({ browser }) => !(fast && browser))) {
  const missing = step.browser ? await whyNoBrowser() : undefined
  if (missing) console.log(`- ${step.name} SKIPPED: ${missing}`)
  else await runStep(step)
}

await rm(reports, { recursive: true, force: true })
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed > 0 ? 1 : 0

async function runStep(step: Step): Promise<void> {
  const startedAt = Date.now()
  const report = join(reports, `${step.name.replaceAll(' ', '-')}.json`)
  const reporting = step.tests ? ['--reporter=default', '--reporter=json', `--outputFile=${report}`] : []
  const { code, output } = await run([...step.command, ...reporting])
  const counts = step.tests ? await countTests(report) : { passed: 0, failed: 0, skipped: 0 }
  // A run that fails without a failed test (a file that does not load, a step that is no test) counts as one.
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  totals.passed += counts.passed
  totals.failed += counts.failed
  const seconds = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
  const tests = step.tests ? `, ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped` : ''
  if (counts.failed > 0) console.log(output.trimEnd())
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${step.name} (${seconds}${tests})`)
}

function run([command, ...args]: string[]): Promise<{ code: number | null; output: string }> {
  const path = [join(root, 'node_modules/.bin'), dirname(node), process.env.PATH].join(delimiter)
  const child = spawn(command!, args, {
    cwd: root,
    env: { ...process.env, PATH: path, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: `${output}${error.message}\n` }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

type Report = { testResults: { status: string; assertionResults: { status: string }[] }[] }

async function countTests(file: string): Promise<{ passed: number; failed: number; skipped: number }> {
  const text = await readFile(file, 'utf8').catch(() => '{"testResults":[]}')
  const { testResults } = JSON.parse(text) as Report
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  const count = (...states: string[]) => all.filter(({ status }) => states.includes(status)).length
  const notLoaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: count('passed'),
    failed: count('failed') + notLoaded.length,
    skipped: count('pending', 'skipped', 'todo', 'disabled'),
  }
}

/** Why the journeys cannot run here; undefined when a browser starts, if need be after asking the system for one. */
async function whyNoBrowser(): Promise<string | undefined> {
  const attempt = () =>
    launchBrowser().then(
      async (browser) => void (await browser.close()),
      (error: Error) => error.message,
    )
  const reason = await attempt()
  if (!reason || process.geteuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return reason
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium')
  return attempt()
}
