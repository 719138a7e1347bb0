import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'
import { call } from '../app/client/call.ts'

type Answer = Record<string, unknown>

/** Passkeys need https, or localhost. */
export const canUsePasskeys = () => browserSupportsWebAuthn()

/** Lets the browser answer a challenge; null when the person closed its window. */
export async function answerWithPasskey(): Promise<Answer | null> {
  const { options } = await call('passkeyChallenge', {})
  return unlessClosed(() =>
    startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON }),
  )
}

/** Lets the browser make a passkey; null when the person closed its window. */
export async function makePasskey(): Promise<Answer | null> {
  const { options } = await call('newPasskeyChallenge', {})
  return unlessClosed(() =>
    startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }),
  )
}

async function unlessClosed(ask: () => Promise<object>): Promise<Answer | null> {
  try {
    return (await ask()) as Answer
  } catch (error) {
    const name =
      error instanceof WebAuthnError && error.cause instanceof Error ? error.cause.name : (error as Error).name
    if (name === 'NotAllowedError' || name === 'AbortError') return null
    throw error
  }
}
