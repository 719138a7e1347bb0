import { expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'

const shape = (text: string) => {
  const { groups, without } = parseQuery(text)
  const say = ({ words, isPhrase, isPrefix }: (typeof without)[number]) =>
    `${isPhrase ? `"${words}"` : words}${isPrefix ? '*' : ''}`
  return [...groups.map((terms) => terms.map(say).join('|')), ...without.map((term) => `-${say(term)}`)].join(' ')
}

test.each([
  ['geveltuin kabels', 'geveltuin kabels*'],
  ['"onder de stoep" kabel', '"onder de stoep" kabel*'],
  ['"onder de stoep', 'onder de stoep*'],
  ['boom -kap', 'boom -kap'],
  ['boom -"hoge kap"', 'boom -"hoge kap"'],
  ['fiets OR auto parkeren', 'fiets|auto parkeren*'],
  ['OR fiets OR', 'fiets*'],
  ["collega's e-mail", 'collega e-mail*'],
  ['node.js c#', 'node js c'],
  ['%%%', ''],
  ['*:&|!()<->', ''],
  ["'; drop table item; --", 'drop table item*'],
  ['- -- -', ''],
  ['kabel!--&boom', 'kabel boom*'],
  ['café', 'café*'],
])('%s', (text, expected) => {
  expect(shape(text)).toBe(expected)
})

test('of many words the first twelve count', () => {
  const words = Array.from({ length: 50 }, (_, index) => `woord${index}`)
  expect(parseQuery(words.join(' ')).groups).toHaveLength(12)
  expect(parseQuery(words.join(' OR ')).groups).toHaveLength(1)
  expect(parseQuery(words.join(' OR ')).groups[0]).toHaveLength(12)
})
