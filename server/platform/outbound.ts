import { lookup as dnsLookup } from 'node:dns'
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** Why an address outside was not fetched; for the log, never for a person. */
export class OutboundError extends Error {
  override name = 'OutboundError'
}

export interface OutboundAnswer {
  /** Where it came from in the end. */
  url: URL
  /** Without parameters, in lower case. */
  mediaType: string
  charset: string | null
  bytes: Buffer
}

export interface OutboundWish {
  /** What may come, by media type. */
  accepts: RegExp
  /** At most, counted after decompression. */
  maxBytes: number
  /** For everything together, redirects and a slow body included. Default 5000. */
  milliseconds?: number
}

/** Exceptions to the guard, for tests only: nothing in Plein's settings leads here. */
export interface Allowed {
  addresses: string[]
  ports: number[]
}

const mostRedirects = 3
const ports = new Set(['', '80', '443'])

// Of IPv6 only what the internet hands out. The filtering agent takes the rest for ordinary, such as ::7f00:1, in which
// 127.0.0.1 hides.
const outside6 = new BlockList()
outside6.addSubnet('::', 3, 'ipv6')
outside6.addSubnet('4000::', 2, 'ipv6')
outside6.addSubnet('8000::', 1, 'ipv6')

/**
 * Fetches one address outside: no cookies, no proxy, no private or odd address at the moment of connecting (names are
 * looked up once and checked then), ports 80 and 443, at most three redirects, each checked again.
 * @throws OutboundError for whatever is not as wished.
 */
export async function fetchOutside(
  address: string,
  wish: OutboundWish,
  allowed: Allowed = { addresses: [], ports: [] },
): Promise<OutboundAnswer> {
  const signal = AbortSignal.timeout(wish.milliseconds ?? 5000)
  let url = checked(address, undefined, allowed)
  for (let turns = 0; ; turns++) {
    const response = await ask(url, signal, allowed)
    const status = response.statusCode ?? 0
    if (status >= 300 && status < 400 && response.headers.location) {
      response.destroy()
      if (turns >= mostRedirects) throw new OutboundError('too many redirects')
      url = checked(response.headers.location, url, allowed)
      continue
    }
    try {
      if (status !== 200) throw new OutboundError(`answered ${status}`)
      const [mediaType = '', ...parameters] = (response.headers['content-type'] ?? '').toLowerCase().split(';')
      if (!wish.accepts.test(mediaType.trim())) throw new OutboundError(`is ${mediaType.slice(0, 60) || 'untyped'}`)
      const charset = parameters.map((part) => /^\s*charset="?([\w-]{1,40})"?\s*$/.exec(part)?.[1]).find(Boolean)
      return {
        url,
        mediaType: mediaType.trim(),
        charset: charset ?? null,
        bytes: await readAll(response, wish.maxBytes),
      }
    } finally {
      response.destroy()
    }
  }
}

function checked(address: string, base: URL | undefined, allowed: Allowed): URL {
  if (!URL.canParse(address, base)) throw new OutboundError('is no address')
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new OutboundError(`goes by ${url.protocol}`)
  if (url.username || url.password) throw new OutboundError('carries a name or password')
  if (!ports.has(url.port) && !allowed.ports.includes(Number(url.port))) throw new OutboundError('uses another port')
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && isRefused6(literal, allowed)) throw new OutboundError('is not on the internet')
  return url
}

const isRefused6 = (address: string, allowed: Allowed) =>
  isIP(address) === 6 && !allowed.addresses.includes(address) && outside6.check(address, 'ipv6')

const guardedLookup =
  (allowed: Allowed): LookupFunction =>
  (hostname, options, done) =>
    dnsLookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, [])
      // one bad address among good ones is a trick, so all must be good
      if (found.some(({ address }) => isRefused6(address, allowed)))
        return done(new OutboundError('is not on the internet'), [])
      if (options.all) return done(null, found)
      const [first] = found
      done(first ? null : new OutboundError('has no address'), first?.address ?? '', first?.family)
    })

async function ask(url: URL, signal: AbortSignal, allowed: Allowed): Promise<IncomingMessage> {
  const { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } = await import('request-filtering-agent')
  const Agent = url.protocol === 'https:' ? RequestFilteringHttpsAgent : RequestFilteringHttpAgent
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  const options: RequestOptions = {
    agent: new Agent({ keepAlive: false, allowIPAddressList: allowed.addresses }),
    lookup: guardedLookup(allowed),
    signal,
    maxHeaderSize: 32 * 1024,
    headers: {
      accept: '*/*',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'Plein (link preview)',
    },
  }
  return new Promise((done, fail) => {
    request(url, options, done)
      .on('error', (cause) => fail(new OutboundError(cause.message, { cause })))
      .end()
  })
}

const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }

async function readAll(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  let source: Readable = response
  if (encoding !== 'identity') {
    const make = unpack[encoding as keyof typeof unpack]
    if (!make) throw new OutboundError('is packed in an unknown way')
    // errors come out where the result is read
    source = pipeline(response, make(), () => {})
  }
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of source) {
      bytes += (chunk as Buffer).length
      if (bytes > maxBytes) throw new OutboundError('is too large')
      chunks.push(chunk as Buffer)
    }
  } catch (cause) {
    throw cause instanceof OutboundError ? cause : new OutboundError(String(cause), { cause })
  } finally {
    source.destroy()
  }
  return Buffer.concat(chunks)
}
