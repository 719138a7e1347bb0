import { type KeyboardEvent, useState } from 'react'

/**
 * Keys for a list that is steered from a text field: arrows move (and go round), Enter picks. The first option is
 * active until one moves. Returns the active id and the handler for the field's `onKeyDown`.
 */
export function useOptionKeys(
  optionIds: readonly string[],
  onPick: (optionId: string) => void,
): {
  active: string | null
  setActive: (optionId: string) => void
  onKeyDown: (event: KeyboardEvent) => void
} {
  const [chosen, setActive] = useState<string | null>(null)
  // What was active may be gone from a newer list.
  const active = chosen !== null && optionIds.includes(chosen) ? chosen : (optionIds[0] ?? null)

  function onKeyDown(event: KeyboardEvent) {
    // While composing (accents, Chinese), Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing || optionIds.length === 0) return
    const present = active === null ? -1 : optionIds.indexOf(active)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = optionIds.at((present + (event.key === 'ArrowDown' ? 1 : -1)) % optionIds.length)
      if (next) setActive(next)
      event.preventDefault()
    } else if (event.key === 'Enter' && active) {
      event.preventDefault()
      onPick(active)
    }
  }
  return { active, setActive, onKeyDown }
}
