/** What Node's sampling profiler writes (`--cpu-prof`); times in microseconds. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number }; children?: number[] }[]
  samples: number[]
  timeDeltas: number[]
}

interface Frame {
  name: string
  owner: Owner
  time: number
  within: Map<string, Frame>
}

const owners = {
  plein: ['Plein', '#8fc7a4'],
  postgres: ['postgres.js', '#9dbbe3'],
  packages: ['other packages', '#ecca86'],
  node: ['Node', '#cfcbc2'],
  garbage: ['collecting garbage', '#e3a3a0'],
} as const
type Owner = keyof typeof owners

const [width, row, head] = [1200, 17, 46]
/** Of the whole; what is narrower cannot be seen. */
const narrowest = 0.003

/**
 * Draws where a process spent its time as an SVG: from the top what called, below it what was called, as wide as its share of
 * the time in which the process did something.
 * @param from microseconds after the profile's beginning, before which samples do not count
 */
export function flameGraph(profile: CpuProfile, title: string, from: number): string {
  const root = frameTree(profile, from)
  const boxes: string[] = []
  let deepest = 0
  const draw = (frame: Frame, x: number, depth: number) => {
    deepest = Math.max(deepest, depth)
    const wide = (frame.time / root.time) * width
    const share = `${((frame.time / root.time) * 100).toFixed(1)} %`
    const fits = Math.floor((wide - 6) / 6.2)
    const label = fits < 4 ? '' : frame.name.length > fits ? `${frame.name.slice(0, fits - 1)}…` : frame.name
    boxes.push(
      `<g><title>${escaped(frame.name)}: ${share}</title>` +
        `<rect x="${x.toFixed(1)}" y="${head + depth * row}" width="${Math.max(wide - 0.5, 0.5).toFixed(1)}" height="${row - 1}" fill="${owners[frame.owner][1]}"/>` +
        `${label && `<text x="${(x + 3).toFixed(1)}" y="${head + depth * row + 12}">${escaped(label)}</text>`}</g>`,
    )
    let at = x
    for (const inner of [...frame.within.values()].sort((a, b) => b.time - a.time)) {
      if (inner.time / root.time >= narrowest) draw(inner, at, depth + 1)
      at += (inner.time / root.time) * width
    }
  }
  draw(root, 0, 0)
  const legend = Object.values(owners).map(
    ([name, colour], nth) =>
      `<rect x="${nth * 150}" y="26" width="10" height="10" fill="${colour}"/><text x="${nth * 150 + 15}" y="35">${name}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${head + (deepest + 1) * row}" font-family="sans-serif" font-size="11">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="0" y="15" font-size="14">${escaped(title)}</text>
${[...legend, ...boxes].join('\n')}
</svg>
`
}

/** Calls of the same function from the same place are one frame; waiting is left out. */
function frameTree({ nodes, samples, timeDeltas }: CpuProfile, from: number): Frame {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const callers = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])))
  const root: Frame = { name: 'all', owner: 'node', time: 0, within: new Map() }
  let passed = 0
  for (const [nth, sample] of samples.entries()) {
    const time = timeDeltas[nth] ?? 0
    passed += time
    if (passed < from || byId.get(sample)?.callFrame.functionName === '(idle)') continue
    const stack: number[] = []
    for (let at: number | undefined = sample; at !== undefined; at = callers.get(at)) stack.unshift(at)
    let frame = root
    root.time += time
    for (const id of stack.slice(1)) {
      const { functionName, url } = byId.get(id)!.callFrame
      const name = `${functionName || '(anonymous)'}${url && ` ${shortened(url)}`}`
      const inner = frame.within.get(name) ?? { name, owner: ownerOf(functionName, url), time: 0, within: new Map() }
      frame.within.set(name, inner)
      inner.time += time
      frame = inner
    }
  }
  return root
}

const shortened = (url: string) => url.replace(/^.*\/node_modules\//, '').replace(/^.*\/((?:server|contract)\/)/, '$1')

function ownerOf(functionName: string, url: string): Owner {
  if (functionName === '(garbage collector)') return 'garbage'
  if (url.includes('/node_modules/postgres/')) return 'postgres'
  if (url.includes('/node_modules/')) return 'packages'
  return url.startsWith('file:') ? 'plein' : 'node'
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
