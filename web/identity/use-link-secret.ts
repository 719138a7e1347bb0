import { useState } from 'react'

/** The secret of a link stands behind `#`: the browser never sends it along, so no log holds it. It leaves the address bar too. */
export function useLinkSecret(): string {
  const [secret] = useState(() => {
    const found = location.hash.slice(1)
    if (found) history.replaceState(history.state, '', location.pathname + location.search)
    return found
  })
  return secret
}
