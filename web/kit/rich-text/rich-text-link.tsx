import { Trans } from '@lingui/react/macro'
import { ExternalLink } from 'lucide-react'
import { Children, type ReactNode } from 'react'
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
  if (url === null)
    return (
      <a href={href} rel="noopener nofollow ugc">
        {children}
      </a>
    )
  const [words, last] = lastWordOf(children)
  return (
    <a href={href} rel="noopener nofollow ugc">
      {words}
      <span className={last && styles.together}>
        {last}
        <ExternalLink className={styles.external} aria-hidden="true" />
      </span>
      <VisuallyHidden>
        {' '}
        <Trans>(other website)</Trans>
      </VisuallyHidden>
    </a>
  )
}

/** The icon stays on the line of the last word. A word too long for that is an address; words in bold are left as they are. */
function lastWordOf(children: ReactNode): [words: ReactNode, last: string | undefined] {
  const only = Children.toArray(children)
  const text = only.length === 1 && typeof only[0] === 'string' ? only[0] : ''
  const last = text.split(' ').at(-1) ?? ''
  return last && last.length <= 20 ? [text.slice(0, -last.length), last] : [children, undefined]
}
