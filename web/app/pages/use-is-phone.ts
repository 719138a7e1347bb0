import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 61.99em)'

function subscribe(listener: () => void) {
  const media = matchMedia(narrow)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Whether the page is drawn in one column: on a phone, and on a tablet held upright. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(narrow).matches)
