import { useRouter } from '@tanstack/react-router'
import { afterPaint } from '../kit/after-paint.ts'
import type { AnchorProps } from '../kit/link.tsx'

const isOurs = (href: string | undefined): href is string =>
  href?.startsWith('/') === true && !href.startsWith('//') && !href.startsWith('/api/')

/** A link that the router follows, so that the page is not loaded anew; its code is fetched when somebody aims at it. */
export function RouterAnchor({ href, onClick, onPointerEnter, onFocus, ...rest }: AnchorProps) {
  const router = useRouter()
  const ours = isOurs(href) && !rest.download && (!rest.target || rest.target === '_self')
  const prepare = () => {
    if (ours) void router.preloadRoute({ to: new URL(href, location.origin).pathname }).catch(() => undefined)
  }
  return (
    <a
      {...rest}
      href={href}
      onPointerEnter={(event) => {
        onPointerEnter?.(event)
        prepare()
      }}
      onFocus={(event) => {
        onFocus?.(event)
        prepare()
      }}
      onClick={(event) => {
        onClick?.(event)
        const { button, metaKey, ctrlKey, shiftKey, altKey } = event
        if (event.defaultPrevented || !ours || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
        event.preventDefault()
        // Drawing another page takes a phone a while: that it was pressed shows first.
        afterPaint(() => void router.navigate({ href }))
      }}
    />
  )
}
