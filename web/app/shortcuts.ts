import { useEffect, useRef, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** `j`, `/`, `?`, `mod+k` (Ctrl, or ⌘ on a Mac), or two keys after each other: `g h`. */
  keys: string
  /** What it does, in words, for the sheet behind `?`. */
  label: string
  run: () => void
}

const registered = new Set<Shortcut>()
const listeners = new Set<() => void>()
let list: Shortcut[] = []

function changed() {
  list = [...registered]
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Everything that can be done by key at this moment, for the sheet. */
export const useShortcuts = () => useSyncExternalStore(subscribe, () => list)

/**
 * Makes a key do something while the component is on screen; the newest wins. Single keys are off in fields, while a
 * dialog is open, and when the person switched them off (WCAG 2.1.4).
 */
export function useShortcut(keys: string, label: string, run: () => void, enabled = true): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!enabled) return
    const shortcut = { keys, label, run: () => latest.current() }
    registered.add(shortcut)
    changed()
    return () => {
      registered.delete(shortcut)
      changed()
    }
  }, [keys, label, enabled])
}

const storageKey = 'plein-shortcuts'

export const shortcutsAreOn = () => localStorage.getItem(storageKey) !== 'off'

/** Whether single keys work on this device, and the way to change it. */
export function useShortcutsSwitch(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, shortcutsAreOn)
  const choose = (wanted: boolean) => {
    localStorage.setItem(storageKey, wanted ? 'on' : 'off')
    changed()
  }
  return [on, choose]
}

export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/**
 * The name of a pressed key. By what it types, so that `?` and `/` are found on every layout; letters on a layout
 * without Latin ones go by their place on the keyboard.
 */
export function keyOfEvent(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const place = /^Key([A-Z])$/.exec(event.code)?.[1]
  const typed = event.key.length === 1 && event.key > '~' && place ? place : event.key
  const name = typed.length === 1 ? typed.toLowerCase() : typed
  if (event.altKey && event.key.length > 1) return `alt+${name}`
  return (isMac ? event.metaKey : event.ctrlKey) ? `mod+${name}` : event.ctrlKey || event.metaKey ? '' : name
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null)

let first = ''
let firstAt = 0

/** Listens for keys on the whole page. Returns the way to stop. */
export function startShortcuts(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const key = keyOfEvent(event)
    const single = !key.startsWith('mod+')
    if (single && (isTyping(event.target) || !shortcutsAreOn())) return
    if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return
    const pair = event.timeStamp - firstAt < 1200 ? `${first} ${key}` : ''
    const found = list.findLast(({ keys }) => keys === pair) ?? list.findLast(({ keys }) => keys === key)
    first = key
    firstAt = found ? 0 : event.timeStamp
    if (!found) return
    event.preventDefault()
    found.run()
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}
