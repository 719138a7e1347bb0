import { parseSync } from 'vite'

/** One small fault in a file: the text from `start` to `end` replaced. */
export interface Mutant {
  line: number
  start: number
  end: number
  /** What it says now, and what it says in the mutant. */
  was: string
  becomes: string
}

type Node = { type: string; start: number; end: number; [key: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const opposites: Record<string, string[]> = {
  '===': ['!=='],
  '!==': ['==='],
  '>': ['<=', '>='],
  '<': ['>=', '<='],
  '>=': ['<', '>'],
  '<=': ['>', '<'],
}

/**
 * All faults of the kinds that open a door or close one: a condition left out, turned round or always so, another role,
 * another end of an `if`; and in SQL the same, with a whole fragment that is always true or always false.
 * @param within names of what the file declares at its top, to look no further than there
 */
export function mutantsOf(source: string, within?: string[]): Mutant[] {
  const found: Omit<Mutant, 'line' | 'was'>[] = []
  const add = (node: { start: number; end: number }, ...texts: string[]) => {
    for (const becomes of texts)
      if (becomes !== source.slice(node.start, node.end)) found.push({ start: node.start, end: node.end, becomes })
  }
  const textOf = (node: Node) => source.slice(node.start, node.end)
  const visit = (node: Node) => {
    inCode(node, add, textOf)
    if (node.type === 'TaggedTemplateExpression' && /(^|\.)sql\b/.test(textOf(node.tag as Node)))
      inSql(node.quasi as Node, add, source)
    // types say nothing at run time
    for (const [key, value] of Object.entries(node))
      if (!/^typeAnnotation|^returnType|^typeArguments|^typeParameters/.test(key) && !node.type.startsWith('TS'))
        for (const child of [value].flat()) if (isNode(child)) visit(child)
  }
  const program = parseSync('mutated.ts', source).program as unknown as Node
  if (!within) visit(program)
  for (const name of within ?? []) {
    const declared = (program.body as Node[]).find((node) => namesOf(node).includes(name))
    if (!declared) throw new Error(`nothing is called ${name}`)
    visit(declared)
  }
  const seen = new Set<string>()
  return found
    .filter(({ start, end, becomes }) => {
      const key = `${start} ${end} ${becomes}`
      return !seen.has(key) && seen.add(key)
    })
    .sort((one, other) => one.start - other.start)
    .map((it) => ({
      ...it,
      line: source.slice(0, it.start).split('\n').length,
      was: source.slice(it.start, it.end),
    }))
}

/** What a statement at the top of a file declares. */
function namesOf(statement: Node): unknown[] {
  const declared = (statement.declaration as Node | null) ?? statement
  const named = (declared.declarations as Node[] | undefined) ?? [declared]
  return named.map(({ id }) => (isNode(id) ? id.name : null))
}

type Add = (node: { start: number; end: number }, ...texts: string[]) => void

function inCode(node: Node, add: Add, textOf: (node: Node) => string) {
  const child = (name: string) => node[name] as Node
  switch (node.type) {
    case 'LogicalExpression': {
      const [left, right] = [textOf(child('left')), textOf(child('right'))]
      const other = node.operator === '&&' ? '||' : '&&'
      add(node, `(${left})`, `(${right})`)
      if (node.operator !== '??') add(node, `((${left}) ${other} (${right}))`)
      break
    }
    case 'UnaryExpression':
      if (node.operator === '!') add(node, textOf(child('argument')))
      break
    case 'BinaryExpression':
      for (const operator of opposites[node.operator as string] ?? [])
        add(node, `${textOf(child('left'))} ${operator} ${textOf(child('right'))}`)
      break
    case 'ConditionalExpression':
      add(node, `(${textOf(child('consequent'))})`, `(${textOf(child('alternate'))})`)
      break
    case 'IfStatement':
      add(child('test'), 'true', 'false')
      break
    case 'ArrowFunctionExpression': {
      const { type } = child('body')
      if (/^(Logical|Binary|Unary|Call)Expression$/.test(type)) add(child('body'), 'true', 'false')
      break
    }
    case 'CallExpression': {
      const [, role] = node.arguments as Node[]
      if (textOf(child('callee')) === 'isAtLeast' && role) add(role, "'employee'", "'administrator'")
      break
    }
    case 'Literal':
      if (typeof node.value === 'boolean') add(node, String(!node.value))
      break
  }
}

const inStatements: [pattern: RegExp, becomes: (found: string) => string][] = [
  [/\band\b/g, () => 'or'],
  [/\bor\b/g, () => 'and'],
  [/\bnot exists\b/g, () => 'exists'],
  [/(?<!not )\bexists\b/g, () => 'not exists'],
  [/(?<=\s)=(?=\s)/g, () => '<>'],
  [/(?<=\s)<>(?=\s)/g, () => '='],
  [/(?<=\s)>(?=\s)/g, () => '<='],
  [/\bis null\b/g, () => 'is not null'],
  [/\bis not null\b/g, () => 'is null'],
  [/\bis distinct from\b/g, () => 'is not distinct from'],
  [/\bbool_or\b/g, () => 'bool_and'],
  [/\bbool_and\b/g, () => 'bool_or'],
  [/\bleft join\b/g, () => 'join'],
  [/\bexists \((?=select)/g, () => 'true or exists ('],
  [/\bnot l\.hidden\b/g, () => 'l.hidden'],
]

/** The words of the statement, and the fragments put into it. */
function inSql(template: Node, add: Add, source: string) {
  for (const quasi of template.quasis as Node[]) {
    const words = source.slice(quasi.start, quasi.end).replaceAll(/--.*/g, (comment) => ' '.repeat(comment.length))
    for (const [pattern, becomes] of inStatements)
      for (const match of words.matchAll(pattern)) {
        const start = quasi.start + match.index
        add({ start, end: start + match[0].length }, becomes(match[0]))
      }
  }
  for (const part of template.expressions as Node[])
    if (
      part.type === 'CallExpression' &&
      /^(maySee|mayRead|mayKnow|visible|keeps|isOrphaned)/.test(source.slice(part.start, part.end))
    )
      add(part, 'sql`true`', 'sql`false`')
}
