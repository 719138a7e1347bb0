/**
 * npm run texts                  reads all texts out of the code into locales/, and compiles them
 * npm run texts -- posts people  only these domains
 * npm run texts -- --check       writes nothing; fails when a catalogue is behind the code or a Dutch text is missing
 */
import { compileTexts } from './compile-texts.ts'
import { extractTexts } from './extract-texts.ts'

const check = process.argv.includes('--check')
const domains = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const problems: string[] = []

for (const { domain, changed, untranslated } of await extractTexts(domains, !check)) {
  if (check && changed) problems.push(`locales/*/${domain}.po is behind the code: run npm run texts -- ${domain}`)
  for (const text of untranslated) problems.push(`locales/nl/${domain}.po has no Dutch for: ${text}`)
}
for (const { locale, message, translations } of await compileTexts()) {
  problems.push(
    `"${message}" is ${translations.map((text) => `"${text}"`).join(' here and ')} there in ${locale}: use one word for one thing, or give the texts a context`,
  )
}

for (const problem of problems) console.log(problem)
if (problems.length === 0) console.log('All texts are there.')
if (check && problems.length > 0) process.exitCode = 1
