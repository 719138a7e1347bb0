import { SkeletonLine, Waiting } from '../kit/skeleton.tsx'
import styles from './news-waiting.module.css'

/** The shape of the front page while it is on its way. */
export function NewsWaiting() {
  return (
    <Waiting>
      <span className={styles.picture} />
      <span className={styles.lines}>
        <SkeletonLine width="30%" thin />
        <SkeletonLine width="90%" />
        <SkeletonLine width="70%" />
        <SkeletonLine width="95%" thin />
      </span>
    </Waiting>
  )
}
