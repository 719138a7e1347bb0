import styles from './ground.module.css'

/** The organisation's paving, fading out of the light behind a greeting. Decoration only. */
export function Ground() {
  return <div className={styles.ground} aria-hidden="true" />
}
