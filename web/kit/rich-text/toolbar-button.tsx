import type { ComponentProps } from 'react'
import { IconButton } from '../icon-button.tsx'

/** A button for the editor's toolbar. Pressing it leaves the cursor in the text. */
export function ToolbarButton({ onMouseDown, ...rest }: Omit<ComponentProps<typeof IconButton>, 'square'>) {
  return (
    <IconButton
      square
      {...rest}
      onMouseDown={(event) => {
        event.preventDefault()
        onMouseDown?.(event)
      }}
    />
  )
}
