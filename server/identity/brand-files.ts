import type { FastifyInstance } from 'fastify'
import { fileFacts, sendFile } from '../files/index.ts'
import type { Context, Query, Services } from '../platform/context.ts'
import { sendProblem } from '../platform/problem.ts'
import { notFound } from '../platform/refusal.ts'
import { drawIcon, iconSizes } from './draw-icon.ts'
import { logoAddress, type OrganisationFacts, organisationFacts } from './organisation.ts'

const beforeSetUp: OrganisationFacts = {
  name: 'Plein',
  brandColour: '#17604c',
  logoFileId: null,
  language: 'nl',
  timeZone: 'Europe/Amsterdam',
  demo: false,
  version: 0,
}

/** Also before anybody signed in. */
const open = { config: { access: 'anyone' } } as const

/** The colour, and what stands above a page before anything else of it has come (web/first-look.css). */
function themeOf({ name, brandColour, ...organisation }: OrganisationFacts): string {
  const logo = logoAddress(organisation)
  const colour = /^#[0-9a-f]{6}$/.test(brandColour) ? brandColour : '#17604c'
  const marks = logo ? `--plein-mark: none; --plein-logo: url("${logo}"); --plein-logo-display: block; ` : ''
  // Twice :root, so that it wins from the tokens wherever the page puts them.
  return `:root:root { --plein-brand: ${colour}; ${marks}--plein-name: "${cssText(name)}" }\n`
}

/** Any words as what stands between the quotes of a style sheet: all but plain letters and figures by their number. */
const cssText = (words: string) =>
  words.replaceAll(/[^A-Za-z0-9]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16).padStart(6, '0')}`)

/** What browsers ask for by themselves, in the organisation's own name and colour, also before anybody signed in. */
export function serveBrand(http: FastifyInstance, services: Services): void {
  const facts = async () => (await organisationFacts({ sql: services.sql as unknown as Query })) ?? beforeSetUp
  const icons = new Map<string, Promise<Buffer>>()
  const icon = (size: number, brand: OrganisationFacts, padded: boolean) => {
    const key = `${size} ${padded} ${brand.version} ${brand.logoFileId} ${brand.brandColour}`
    if (icons.size > 60) icons.clear()
    const drawn = icons.get(key) ?? drawIcon(services.config, size, brand, padded)
    icons.set(key, drawn)
    drawn.catch(() => icons.delete(key))
    return drawn
  }

  http.get('/theme.css', open, async (_request, reply) => {
    return reply
      .header('cache-control', 'no-cache')
      .type('text/css; charset=utf-8')
      .send(themeOf(await facts()))
  })

  http.get('/manifest.webmanifest', open, async (_request, reply) => {
    const { name, brandColour, language, version } = await facts()
    const entry = (size: number, purpose: 'any' | 'maskable') => ({
      src: `/icon-${purpose === 'maskable' ? 'maskable-' : ''}${size}.png?v=${version}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })
    return reply
      .header('cache-control', 'no-cache')
      .type('application/manifest+json; charset=utf-8')
      .send({
        id: '/',
        name,
        short_name: name.length > 14 ? name.split(' ').at(-1) : name,
        lang: language,
        start_url: '/',
        scope: '/',
        display: 'standalone',
        theme_color: brandColour,
        background_color: '#f6f5f2',
        icons: [entry(192, 'any'), entry(512, 'any'), entry(192, 'maskable'), entry(512, 'maskable')],
      })
  })

  for (const size of iconSizes)
    for (const padded of [false, true])
      http.get(`/icon-${padded ? 'maskable-' : ''}${size}.png`, open, async (_request, reply) =>
        reply
          .header('cache-control', 'public, max-age=3600')
          .type('image/png')
          .send(await icon(size, await facts(), padded)),
      )
  http.get('/favicon.ico', open, async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('image/png')
      .send(await icon(32, await facts(), false)),
  )

  http.get('/logo', open, async (request, reply) => {
    const sql = services.sql as unknown as Query
    const { logoFileId } = await facts()
    const file = logoFileId ? (await fileFacts({ sql }, [logoFileId])).get(logoFileId) : undefined
    if (!file) return sendProblem(reply, notFound())
    return sendFile({ request, reply, services } as Context, file, '320')
  })
}
