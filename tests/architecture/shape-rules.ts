import { isTest, type Rule } from './source-files.ts'

/** Files that may be longer, with their length now. The list may only become shorter and the numbers smaller. */
export const longFiles: Record<string, number> = {}

/** How often the linter is told to look away, each time with a reason. The number may only become smaller. */
export const lintExceptionsAtMost = 40

const sourceCap = 300
const testCap = 600

/** Small files; a long one is two subjects. */
export function filesAreShort(exceptions: Record<string, number>): Rule {
  return (files) => [
    ...[...files].flatMap(([path, source]) => {
      if (!/\.(ts|tsx|css)$/.test(path)) return []
      const lines = source.split('\n').length - 1
      const cap = Math.max(exceptions[path] ?? 0, isTest(path) ? testCap : sourceCap)
      return lines > cap ? [`${path}: ${lines} lines, at most ${cap}: give its second subject a file of its own`] : []
    }),
    ...Object.keys(exceptions).flatMap((path) => {
      const lines = (files.get(path) ?? '').split('\n').length - 1
      return lines > (isTest(path) ? testCap : sourceCap)
        ? []
        : [`${path} is no longer too long: take it off the list of exceptions`]
    }),
  ]
}

/** File and folder names are kebab-case. */
export const namesAreKebabCase: Rule = (files) =>
  [...files.keys()].flatMap((path) =>
    path.split('/').every((part) => /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$|^[A-Z]+\.md$/.test(part))
      ? []
      : [`${path}: not kebab-case: name it in small letters with hyphens, after the one thing it exports`],
  )

const emptyName = /(^|-)(utils?|helpers?|common|misc)(-|$)|^manager$|(?<!community)-manager$/

/** No names that say nothing. A person's manager and a community manager are people, and may be named. */
export const namesSaySomething: Rule = (files) =>
  [...files.keys()].flatMap((path) => {
    const inPeople = /^(server|web)\/people\//.test(path)
    const part = path.split(/[/.]/).find((name) => emptyName.test(name) && !(inPeople && name.endsWith('-manager')))
    return part ? [`${path}: "${part}" says nothing: name it after the one thing it exports, beside what uses it`] : []
  })

const markers: [pattern: RegExp, remedy: string][] = [
  [/\b(TODO|FIXME|XXX)\b/, 'do it now, or open an issue'],
  [/@ts-(ignore|nocheck|expect-error)/, 'give the value its real type'],
  [/\b(test|it|describe)\.(skip|only|todo|fails)\b/, 'mend the test or remove it'],
]

/** Nothing is left for later and no test or type is told to look away. */
export const nothingLooksAway: Rule = (files) =>
  [...files].flatMap(([path, source]) => {
    if (path.startsWith('tests/architecture')) return []
    return markers.flatMap(([pattern, remedy]) => {
      const [marker] = pattern.exec(source) ?? []
      return marker ? [`${path}: ${marker}: ${remedy}`] : []
    })
  })

/** Where the linter cannot be satisfied, the comment says why in words of its own; and there are not more and more. */
export function lintExceptionsSayWhy(atMost: number): Rule {
  return (files) => {
    const found = [...files].flatMap(([path, source]) =>
      path.startsWith('tests/architecture')
        ? []
        : [...source.matchAll(/biome-ignore(?!-end)(?:-start|-all)?\b([^\n]*)/g)].map(([, rest]) => ({
            path,
            rest: rest!,
          })),
    )
    const silent = found.filter(({ rest }) => !/^ (lint|format|assist)\S*: \S+ \S+/.test(rest))
    const more = `${found.length} biome-ignore, at most ${atMost}: write the newest so that the rule holds`
    return [
      ...silent.map(({ path }) => `${path}: biome-ignore without a reason: say after the colon why`),
      ...(found.length > atMost ? [more] : []),
    ]
  }
}
