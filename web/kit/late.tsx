import { type ComponentType, createElement, type ReactNode, useEffect, useState } from 'react'

/**
 * A part of the page whose code is fetched when it is first drawn: at once when it is there already, else `waiting` until
 * it is. `failed` stands in its place when the code does not come, and is given how to try again; the page around it
 * lives on. Made once, at the top of a file. `fetch` brings the code ahead; it throws when that does not come, and the next
 * call tries anew.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  {
    waiting,
    failed,
  }: { waiting?: (props: Props) => ReactNode; failed: (again: () => void, props: Props) => ReactNode },
) {
  let ready: ComponentType<Props> | null = null
  let coming: Promise<void> | null = null
  const fetch = () => {
    const work = async () => {
      ready = await withStyles(load)
    }
    coming ??= work().catch((error: unknown) => {
      coming = null
      throw error
    })
    return coming
  }
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, never while drawing
  function Late(props: Props): ReactNode {
    const [state, setState] = useState<'coming' | 'here' | 'failed'>(ready ? 'here' : 'coming')
    useEffect(() => {
      if (state !== 'coming') return
      let isWanted = true
      fetch().then(
        () => isWanted && setState('here'),
        () => isWanted && setState('failed'),
      )
      return () => {
        isWanted = false
      }
    }, [state])
    if (state === 'failed') return failed(() => setState('coming'), props)
    return state === 'here' && ready ? createElement(ready, props) : waiting?.(props)
  }
  return Object.assign(Late, { fetch })
}

const dead = new Set<HTMLLinkElement>()
const noteDead = ({ target }: Event) => {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') dead.add(target)
}

/** A style sheet that did not come is not asked for again by itself: the part would stand there bare at the second try. */
async function withStyles<Value>(load: () => Promise<Value>): Promise<Value> {
  addEventListener('error', noteDead, true)
  try {
    await Promise.all([...dead].map(styleAnew))
    return await load()
  } finally {
    removeEventListener('error', noteDead, true)
  }
}

const styleAnew = (link: HTMLLinkElement) =>
  new Promise((done, fail) => {
    const again = link.cloneNode() as HTMLLinkElement
    again.onload = done
    again.onerror = () => fail(new Error(`${link.href} did not come`))
    dead.delete(link)
    link.replaceWith(again)
  })
