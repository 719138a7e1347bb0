import { live } from '../platform/outbox.ts'
import { organisationChanged } from './events.ts'

export const identityLive = [
  live(organisationChanged, () => [{ to: { open: true }, message: { type: organisationChanged.kind } }]),
]
