import { eventKind } from '../platform/outbox.ts'

/** An account came to be by the administrator's hand or an import; people makes its profile if it is not there yet. */
export const accountCreated = eventKind<{ accountId: string; name: string }>('account.created')

/** Somebody can no longer sign in. What they made stays; groups look for a new host. */
export const accountDeactivated = eventKind<{ accountId: string }>('account.deactivated')
export const accountReactivated = eventKind<{ accountId: string }>('account.reactivated')

/** Name, colour, logo or language of the organisation: every screen draws it anew. */
export const organisationChanged = eventKind<{ version: number }>('organisation.changed')
