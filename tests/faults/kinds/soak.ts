import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { growth, type Look } from '../flatness.ts'
import { underLoad } from '../under-load.ts'

/** What the parts may differ and still be called flat: resident memory breathes with the load. */
const mayGrow = { heap: 10, resident: 25 }
const mostResident = 300

/**
 * Four hours of people compressed to thirty minutes (SOAK_MINUTES says otherwise): eight times the pace of a working day,
 * lines that break now and then, and memory that stays flat.
 */
export const soak: Fault = {
  name: 'soak',
  title: 'Soak: four hours compressed to thirty minutes',
  async run(scene) {
    const minutes = Number(process.env.SOAK_MINUTES) || scene.seconds(0.75, 30)
    const { sql, url } = await scene.database()
    const plein = await scene.plein({ environment: { DATABASE_URL: url } })
    const heap: Look[] = []
    const resident: Look[] = []
    const options = {
      sql: () => sql,
      urls: [plein.url],
      people: 90,
      watchers: 60,
      pace: { people: 24, think: 500 },
      processes: () => [plein],
    }
    const verdict = await underLoad(options, async ({ watchers }) => {
      const startedAt = Date.now()
      for (const end = startedAt + minutes * 60_000; Date.now() < end; await pause(2000)) {
        const at = (Date.now() - startedAt) / 1000
        heap.push({ at, megabytes: await heapOf(plein.url) })
        resident.push({ at, megabytes: plein.memory()?.now ?? Number.NaN })
        watchers[Math.floor(Math.random() * watchers.length)]!.cut()
      }
    })
    const grown = { heap: growth(heap, 'lowest'), resident: growth(resident, 'median') }
    const most = Math.max(...resident.map(({ megabytes }) => megabytes))
    const wrong: string[] = []
    // In a minute or two memory is still warming up: then only the bound counts.
    const isJudged = minutes >= 5
    if (isJudged && grown.heap > mayGrow.heap) wrong.push(`the heap grew by ${grown.heap.toFixed(1)} MB`)
    if (isJudged && grown.resident > mayGrow.resident)
      wrong.push(`resident memory grew by ${grown.resident.toFixed(1)} MB`)
    if (most > mostResident) wrong.push(`${most.toFixed(0)} MB resident at most, where ${mostResident} are allowed`)
    const figures = [
      `${minutes} minutes`,
      `from the middle to the last third the heap grew ${grown.heap.toFixed(1)} MB, resident memory ${grown.resident.toFixed(1)} MB${isJudged ? '' : ' (too short to judge)'}`,
      `at most ${most.toFixed(0)} MB resident`,
    ]
    return { wrong: [...wrong, ...verdict.wrong], figures: [...figures, verdict.figures].join('; ') }
  },
}

/** Megabytes of JavaScript's heap in use, as the process itself tells. */
async function heapOf(url: string): Promise<number> {
  const text = await fetch(`${url}/metrics`).then((response) => response.text())
  return Number(/^plein_nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20
}
