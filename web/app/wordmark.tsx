import { Anchor } from '../kit/link.tsx'
import { useSession } from './session.ts'
import styles from './wordmark.module.css'

/** The organisation's logo and name; leads home. */
export function Wordmark() {
  const { organisation } = useSession()
  return (
    <Anchor className={styles.wordmark} href="/">
      {organisation?.logo ? <img src={organisation.logo} alt="" /> : <PavingMark />}
      <span>{organisation?.name ?? 'Plein'}</span>
    </Anchor>
  )
}

/** Four stones around a fifth: how a square is paved, and the mark of an organisation without a logo. */
function PavingMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect className={styles.ground} x="1" y="1" width="30" height="30" rx="7" />
      <g className={styles.stones}>
        <rect x="6.5" y="6.5" width="12" height="5.5" rx="1" />
        <rect x="20" y="6.5" width="5.5" height="12" rx="1" />
        <rect x="13.5" y="20" width="12" height="5.5" rx="1" />
        <rect x="6.5" y="13" width="5.5" height="12.5" rx="1" />
        <rect x="13.6" y="13.2" width="4.8" height="4.8" rx="1" opacity=".55" />
      </g>
    </svg>
  )
}
