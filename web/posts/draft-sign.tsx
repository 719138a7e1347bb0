import { Trans } from '@lingui/react/macro'
import { Check, CloudOff } from 'lucide-react'
import styles from './composer.module.css'
import type { DraftState } from './use-draft.ts'

/** "Draft saved", beside the title of the composer. */
export function DraftSign({ state }: { state: DraftState }) {
  return (
    <span className={styles.saved} role="status">
      {state === 'saved' && (
        <>
          <Check aria-hidden="true" />
          <Trans>Draft saved</Trans>
        </>
      )}
      {state === 'failed' && (
        <>
          <CloudOff aria-hidden="true" />
          <Trans>Not saved yet</Trans>
        </>
      )}
    </span>
  )
}
