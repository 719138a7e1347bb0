import { Trans } from '@lingui/react/macro'
import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { isSafeHref } from '../../../contract/safe-href.ts'
import { Anchor } from '../link.tsx'
import { VisuallyHidden } from '../type.tsx'
import styles from './rich-text.module.css'

/** A link that a member wrote. It vouches for nothing, and says aloud and in sight when it leaves the square. */
export function RichTextLink({ href, children }: { href: string; children: ReactNode }) {
  // Stored documents passed the schema once; a rule that was tightened since must hold for them too.
  if (!isSafeHref(href)) return children
  const url = /^https?:/i.test(href) ? URL.parse(href) : null
  if (url !== null && url.origin === globalThis.location?.origin) {
    return <Anchor href={`${url.pathname}${url.search}${url.hash}`}>{children}</Anchor>
  }
  return (
    <a href={href} rel="noopener nofollow ugc">
      {children}
      {url !== null && (
        <>
          {/* the icon stays on the line of the last word */}
          {'\u2060'}
          <ExternalLink className={styles.external} aria-hidden="true" />
          <VisuallyHidden>
            {' '}
            <Trans>(other website)</Trans>
          </VisuallyHidden>
        </>
      )}
    </a>
  )
}
