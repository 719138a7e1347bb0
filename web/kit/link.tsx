import { type ComponentProps, type ComponentType, createContext, type ReactNode, use, useMemo } from 'react'
import { classNames } from './class-names.ts'
import styles from './link.module.css'

export type AnchorProps = ComponentProps<'a'>

type Links = { anchor: ComponentType<AnchorProps> | 'a'; navigate: (href: string) => void }

const LinkContext = createContext<Links>({
  anchor: 'a',
  navigate: (href) => window.location.assign(href),
})

/**
 * Tells the kit how to follow a link without loading the page anew. `anchor` draws an `<a>` (with `href`) that the
 * router handles; `navigate` goes to an address from code (menus). Without a provider links are plain links.
 */
export function LinkProvider({ anchor, navigate, children }: Partial<Links> & { children: ReactNode }) {
  const outer = use(LinkContext)
  const here = { anchor: anchor ?? outer.anchor, navigate: navigate ?? outer.navigate }
  // The same object while nothing changed: every link on the page reads it.
  const links = useMemo(() => ({ anchor: here.anchor, navigate: here.navigate }), [here.anchor, here.navigate])
  return <LinkContext value={links}>{children}</LinkContext>
}

/** How to go to an address from code, the router's way. */
export function useNavigateTo(): (href: string) => void {
  return use(LinkContext).navigate
}

/** A bare link: no colour, no line. Every link in the kit is made of it. */
export function Anchor(props: AnchorProps) {
  const { anchor: Element } = use(LinkContext)
  return <Element {...props} />
}

/** A link in running text: accent colour and a line. `small` is for side texts (15 px). */
export function TextLink({ small = false, className, ...rest }: AnchorProps & { small?: boolean }) {
  return <Anchor {...rest} className={classNames(styles.text, small && styles.small, className)} />
}

/** "All news →": a quiet step further. The icon, if any, stands behind (`icon`) or before (`before`) the words. */
export function MoreLink({
  icon,
  before,
  children,
  className,
  ...rest
}: AnchorProps & { icon?: ReactNode; before?: ReactNode }) {
  return (
    <Anchor {...rest} className={classNames(styles.more, className)}>
      {before}
      {children}
      {icon}
    </Anchor>
  )
}
