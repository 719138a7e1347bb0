import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from './config.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** For the style elements that React Aria and the editor add; fresh with every page. */
    styleNonce: string
  }
}

/** Puts the protective headers on every answer, whatever its kind or status. */
export function securityHeaders(config: Config, request: FastifyRequest, reply: FastifyReply) {
  request.styleNonce = randomBytes(16).toString('base64')
  reply.headers(protectiveHeaders(config, `style-src 'self' 'nonce-${request.styleNonce}'`))
}

/** The same for what is refused before there is a request. @param styles the part of the policy about styles */
export function protectiveHeaders(config: Config, styles: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      styles,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "media-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'x-frame-options': 'DENY',
    ...(config.publicUrl.startsWith('https:') && {
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
    }),
  }
}
