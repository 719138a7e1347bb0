import { expect, test } from 'vitest'
import { flameGraph } from './flame-graph.ts'

const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 1 })
const profile = {
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 3, 4, 6] },
    { id: 2, callFrame: frame('(idle)') },
    { id: 3, callFrame: frame('homeStream', 'file:///somewhere/server/stream/home-stream.ts'), children: [5] },
    { id: 4, callFrame: frame('(garbage collector)') },
    { id: 5, callFrame: frame('Bind<T>', 'file:///somewhere/node_modules/postgres/src/connection.js') },
    { id: 6, callFrame: frame('starting', 'node:internal/main') },
  ],
  samples: [6, 2, 3, 5, 5, 4],
  timeDeltas: [1000, 9000, 100, 200, 400, 300],
}

test('each frame is as wide as its share of the time in which something was done after the start', () => {
  const svg = flameGraph(profile, 'home', 5000)
  expect(svg).toContain('<title>homeStream server/stream/home-stream.ts: 70.0 %</title>')
  expect(svg).toContain('<title>Bind&lt;T&gt; postgres/src/connection.js: 60.0 %</title>')
  expect(svg).toContain('<title>(garbage collector): 30.0 %</title>')
  expect(svg).not.toContain('idle')
  expect(svg).not.toContain('starting')
})

test('an inner frame lies below the one that called it, and within it', () => {
  const svg = flameGraph(profile, 'home', 5000)
  const place = (name: string) => {
    const [, x, y, width] = new RegExp(`<title>${name}.*?<rect x="([\\d.]+)" y="(\\d+)" width="([\\d.]+)"`).exec(svg)!
    return { x: Number(x), y: Number(y), width: Number(width) }
  }
  const [outer, inner] = [place('homeStream'), place('Bind')]
  expect(inner.y).toBeGreaterThan(outer.y)
  expect(inner.x).toBeGreaterThanOrEqual(outer.x)
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width)
})
