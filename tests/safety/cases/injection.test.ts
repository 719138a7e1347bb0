import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { accountEndpoints } from '../../../contract/accounts.ts'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { endpoints } from '../../../contract/index.ts'
import { plainText, richText, shortText } from '../../../contract/rich-text.ts'
import { isSafeHref, toSafeHref } from '../../../contract/safe-href.ts'
import { htmlToDocument } from '../../../server/content/html-to-document.ts'
import { mailPage } from '../../../server/identity/mail-page.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { asLine, payloads } from '../payloads.ts'

/** Section F of docs/safety.md beside the browser (tests/journeys): what is taken, and what becomes of it in mail and styles. */

let app: TestApp
let admin: Caller
beforeAll(async () => {
  app = await testApp({ worker: false })
  admin = await app.person('Ahmed Beheer', { role: 'administrator' })
})
afterAll(() => app.stop())

type Def = { type: string; [key: string]: unknown }
const defOf = (schema: unknown) => (schema as { _zod: { def: Def } })._zod.def

/** Every place of a schema where text goes in, by its path. */
function textsIn(schema: unknown, path: string, seen = new Set<unknown>()): { path: string; schema: z.ZodType }[] {
  if (seen.has(schema) || schema === richText || schema === shortText) return []
  const def = defOf(schema)
  const below = (part: unknown, name = path) => textsIn(part, name, new Set([...seen, schema]))
  switch (def.type) {
    case 'string':
      return [{ path, schema: schema as z.ZodType }]
    case 'object':
      return Object.entries(def.shape as object).flatMap(([key, part]) => below(part, `${path}.${key}`))
    case 'array':
      return below(def.element, `${path}[]`)
    case 'record':
      return [...below(def.keyType, `${path}{}`), ...below(def.valueType, `${path}{}`)]
    case 'union':
      return (def.options as unknown[]).flatMap((part) => below(part))
    case 'pipe':
      return [{ path, schema: schema as z.ZodType }].filter(() => ['string', 'transform'].includes(defOf(def.in).type))
    default:
      return def.innerType ? below(def.innerType) : []
  }
}

describe('three hundred payloads', () => {
  test('safety 75: go into every text of the contract as the text that they are, or are refused', () => {
    const fields = Object.values(endpoints as Record<string, Endpoint>).flatMap((endpoint) =>
      [endpoint.params, endpoint.query, endpoint.body].flatMap((part) => (part ? textsIn(part, endpoint.name) : [])),
    )
    expect(payloads.length).toBeGreaterThanOrEqual(300)
    expect(fields.length).toBeGreaterThan(100)
    const changed: string[] = []
    let taken = 0
    for (const { path, schema } of fields)
      for (const payload of payloads) {
        const { success, data } = schema.safeParse(payload)
        if (!success || Array.isArray(data)) continue
        taken++
        if (data !== payload && data !== payload.trim() && data !== payload.trim().toLowerCase())
          changed.push(`${path}: ${payload} → ${data}`)
      }
    expect(changed).toEqual([])
    expect(taken).toBeGreaterThan(10_000)
  })

  test('safety 75: come back as JSON that no browser takes for a page, whatever was asked with them', async () => {
    const wrong: string[] = []
    for (const [nth, payload] of payloads.entries()) {
      const text = encodeURIComponent(asLine(payload).slice(0, 190))
      for (const url of [
        `/api/search?q=${text}`,
        `/api/tags/${text}`,
        `/api/groups/${text}`,
        `/api/${text}`,
        `/api/people?name=${encodeURIComponent(asLine(payload).slice(0, 80))}`,
      ].slice(nth % 5, (nth % 5) + 1)) {
        const answer = await app.http.inject({
          url,
          headers: { cookie: `__Host-plein=${admin.cookie}`, accept: 'text/html' },
        })
        if (!/^application\/(problem\+)?json/.test(String(answer.headers['content-type'])) || answer.statusCode >= 500)
          wrong.push(`${url}: ${answer.statusCode} ${answer.headers['content-type']}`)
      }
    }
    expect(wrong).toEqual([])
  }, 30_000)

  test('safety 75, 102: stay text in mail: the page of a mail has no element more than without them', async () => {
    const page = async (text: string) => {
      const { html } = await mailPage(
        {
          subject: text,
          heading: text,
          paragraphs: [text, text],
          button: { label: text, address: 'https://plein.example/welcome#x' },
          small: [text],
        },
        { name: text, brandColour: '#17604c', language: 'nl' },
      )
      return html
    }
    const elements = (html: string) => {
      const found: string[] = []
      const walk = (node: { nodeName: string; childNodes?: unknown[]; attrs?: { name: string }[] }) => {
        if (!node.nodeName.startsWith('#'))
          found.push(`${node.nodeName} ${(node.attrs ?? []).map(({ name }) => name).join(' ')}`)
        for (const child of node.childNodes ?? []) walk(child as never)
      }
      walk(parse(html) as never)
      return found
    }
    const plain = elements(await page('Wim'))
    expect(plain.length).toBeGreaterThan(8)
    for (const payload of payloads) expect(elements(await page(payload)), payload).toEqual(plain)
    expect(elements((await page('Wim')).replaceAll('Wim', '<img src=x onerror=alert(1)>'))).not.toEqual(plain)
  })

  test('safety 76: are no address to go to', () => {
    const tricks = [
      'java\tscript:alert(1)',
      ' javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'vbscript:x',
      'data:text/html,x',
      'data:image/svg+xml,<svg onload=alert(1)>',
      '\u0001javascript:alert(1)',
      'https:javascript:alert(1)',
    ]
    for (const text of [...payloads, ...tricks]) {
      expect(isSafeHref(text), text).toBe(false)
      const made = toSafeHref(text)
      if (made !== null) expect(made).toMatch(/^(https?:\/\/|mailto:)/)
    }
  })

  test('safety 77: as HTML from elsewhere, nested in what browsers mend, become words and marks that the contract knows', () => {
    const wrappers = [
      (text: string) => `<p>voor</p>${text}<p>na</p>`,
      (text: string) => `<svg><style>${text}</style></svg>`,
      (text: string) => `<math><annotation-xml encoding="text/html">${text}</annotation-xml></math>`,
      (text: string) => `<form><math><mtext></form><form><mglyph><style></math>${text}`,
      (text: string) => `<noembed>${text}</noembed><noframes>${text}</noframes><plaintext>${text}`,
      (text: string) => `<table><td>${text}<select>${text}</table>`,
      (text: string) => `<a href="https://ok.example" title='${text}'>${text}</a>`,
    ]
    for (const payload of payloads)
      for (const wrap of wrappers) {
        const { document } = htmlToDocument(wrap(payload))
        expect(richText.safeParse(document).error?.issues, payload).toBeUndefined()
        const hrefs = [...JSON.stringify(document).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href!)
        for (const href of hrefs) expect(href).toMatch(/^(https?:\/\/|mailto:|tel:)/)
        expect(plainText(document)).not.toMatch(/^alert\(1\)$/m)
      }
  })
})

test('safety 79: a colour is a colour and a name is a name: nothing else reaches the style sheet, not even from the database', async () => {
  const { logo: _logo, purpose: _purpose, ...was } = await admin.call(accountEndpoints.organisationSettings)
  const colours = [
    'red; } body { background: url(//evil.example) }',
    '#fff}@import "//evil.example";',
    'url(javascript:alert(1))',
    '#17604c/**/',
    'expression(alert(1))',
    '#12345',
    'position:fixed',
    ...payloads.filter((_, nth) => nth % 20 === 0),
  ]
  for (const brandColour of colours)
    expect((await admin.try(accountEndpoints.changeOrganisation, { ...was, brandColour })).status).toBe(400)
  const constraint = await app.sql`update organisation set brand_colour = ${colours[1]!}`.catch((error: Error) => error)
  // a name stands in it as plain letters and figures, all else by its number
  const whole = /^:root:root \{ --plein-brand: #[0-9a-f]{6}; --plein-name: "(?:[A-Za-z0-9]|\\[0-9a-f]{6})*" \}\n$/
  const sheet = await app.http.inject('/theme.css')
  expect(sheet.body).toMatch(whole)
  const [{ name } = { name: '' }] = await app.sql<{ name: string }[]>`select name from organisation`
  for (const hostile of [
    '"; } body { background: url(//evil.example) }',
    'a\\',
    '\n@import "//evil.example";',
    ...payloads,
  ]) {
    await app.sql`update organisation set name = ${hostile.replaceAll('\0', '')}`
    expect((await app.http.inject('/theme.css')).body, hostile).toMatch(whole)
  }
  await app.sql`update organisation set name = ${name}`
  expect(sheet.headers['content-type']).toMatch(/^text\/css/)
  if (!(constraint instanceof Error)) await app.sql`update organisation set brand_colour = ${was.brandColour}`
})
