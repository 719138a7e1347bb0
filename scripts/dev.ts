/**
 * npm run dev    the server on port 3000, started anew when its code changes, and the web on http://localhost:5173,
 *                renewed in the browser while one types
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'
import { compileTexts } from './compile-texts.ts'

const root = join(import.meta.dirname, '..')

await compileTexts()
const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', join(root, 'server/main.ts')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development', PUBLIC_URL: process.env.PUBLIC_URL ?? 'http://localhost:5173' },
})
const web = await createServer({ configFile: join(root, 'vite.config.ts'), mode: 'development' })
await web.listen()
web.printUrls()

const stop = async () => {
  server.kill('SIGTERM')
  await web.close()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
server.once('exit', (code) => {
  process.exitCode = code ?? 0
  void web.close()
})
