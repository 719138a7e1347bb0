import styles from './empty-state.module.css'

/** Line drawings for places where nothing is yet. */
const scenes = {
  bench: (
    <>
      <path d="M22 50h56M22 40h56M28 50v16M72 50v16M98 66V38" />
      <path d="M98 40c-14 0-18-10-14-17-4-10 8-18 15-13 9-5 19 4 14 13 5 8-3 17-15 17Z" opacity=".55" />
    </>
  ),
  board: (
    <>
      <path d="M30 14h60v38H30zM42 52v14M78 52v14" />
      <path d="M40 25h24M40 33h36M40 41h16" opacity=".5" />
    </>
  ),
  stall: (
    <>
      <path d="M26 30l8-16h52l8 16c0 5-4 8-8.500 8S77 35 77 30c0 5-4 8-8.500 8S60 35 60 30c0 5-4 8-8.500 8S43 35 43 30c0 5-4 8-8.500 8S26 35 26 30ZM32 38v28M88 38v28M32 52h56" />
      <path d="M43 30l4-16M60 30V14M77 30l-4-16" opacity=".5" />
    </>
  ),
  lamp: (
    <>
      <path d="M60 66V22M60 22c0-6 5-10 11-8M54 22h12l-3 12h-6Z" />
      <path d="M36 66V46M84 66V46" opacity=".55" />
    </>
  ),
}

export type SceneName = keyof typeof scenes

/** A bench under a tree, a notice board, a market stall, or a street lamp. Decorative. */
export function Scene({ name }: { name: SceneName }) {
  return (
    <svg
      className={styles.scene}
      viewBox="4 6 112 64"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {scenes[name]}
      <path d="M6 66h108" opacity=".4" />
    </svg>
  )
}
