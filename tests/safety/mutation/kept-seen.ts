import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Mutant } from './mutants.ts'

/** Which faults a test saw, by the file they are in and what that file said. */
type Seen = Record<string, { source: string; faults: string[] }>

/**
 * Keeps what was seen on disk, so that a run that was broken off goes on where it stopped.
 * @param path where to; null keeps nothing
 */
export async function keptSeen(path: string | null) {
  const seen: Seen = path ? await readFile(path, 'utf8').then(JSON.parse, () => ({})) : {}
  const keyOf = ({ start, end, becomes }: Mutant) => `${start}-${end} ${becomes}`
  const hashOf = (source: string) => createHash('sha256').update(source).digest('hex')
  return {
    isSeen: (file: string, source: string, mutant: Mutant) =>
      seen[file]?.source === hashOf(source) && seen[file].faults.includes(keyOf(mutant)),
    async see(file: string, source: string, mutant: Mutant): Promise<void> {
      if (!path) return
      if (seen[file]?.source !== hashOf(source)) seen[file] = { source: hashOf(source), faults: [] }
      seen[file].faults.push(keyOf(mutant))
      await writeFile(path, JSON.stringify(seen))
    },
  }
}
