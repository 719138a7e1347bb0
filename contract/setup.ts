import { z } from 'zod'
import { communityImportEndpoints } from './community-import.ts'
import { endpoint } from './endpoint.ts'
import { email, id, line, lines, nothing } from './fields.ts'
import { language, password, role } from './identity.ts'

/** The first visit, the demo organisation, and bringing a community along from elsewhere. */

export const setUp = endpoint({
  name: 'setUp',
  method: 'POST',
  path: '/api/setup',
  access: 'anyone',
  summary: 'Sets up this intranet: its name and colour, what it is for, and its first administrator. Once only.',
  body: z.strictObject({
    name: line(60, 1),
    brandColour: z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'colour' }),
    purpose: lines(1000),
    language,
    personName: line(120, 1),
    email: email.nullable(),
    staffNumber: line(40, 1).nullable(),
    password: password.min(1),
    /** 'demo' fills it with a municipality of some 120 people, as a task of the worker. */
    start: z.enum(['empty', 'demo']),
  }),
  output: nothing,
  limit: 30,
})

export const demoSteps = ['pictures', 'people', 'groups', 'items'] as const

export const demoProgress = endpoint({
  name: 'demoProgress',
  method: 'GET',
  path: '/api/setup/demo-progress',
  access: 'administrator',
  summary: 'How far the demo organisation is filled.',
  output: z.strictObject({
    state: z.enum(['none', 'waiting', 'running', 'done', 'failed']),
    step: z.enum(demoSteps).nullable(),
    /** From 0 to 100. */
    percent: z.number().int(),
  }),
})

export const demoCast = endpoint({
  name: 'demoCast',
  method: 'GET',
  path: '/api/demo',
  access: 'anyone',
  summary: 'The people as whom one may look around; only in a demo organisation.',
  output: z.strictObject({
    people: z.array(
      z.strictObject({
        key: z.string(),
        id,
        name: z.string(),
        jobTitle: z.string(),
        role,
        /** A file; null for who is not signed in yet, and so may not see it. */
        photo: id.nullable(),
        isSelf: z.boolean(),
      }),
    ),
  }),
})

export const enterDemo = endpoint({
  name: 'enterDemo',
  method: 'POST',
  path: '/api/demo',
  access: 'anyone',
  summary: 'Signs in as one of the people of the demo; only in a demo organisation.',
  body: z.strictObject({ key: z.string().regex(/^[a-z]{2,40}$/) }),
  output: nothing,
})

export const setupEndpoints = { setUp, demoProgress, demoCast, enterDemo, ...communityImportEndpoints }
