import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect } from 'react'

/** Milliseconds in which a window that opens settles where its focus is. */
const settling = 1000

/**
 * An editor that begins with the focus keeps it: a window around it takes the focus itself when it opens, before or after
 * the editor's code is there, and passes it on. `box` is around the editor alone.
 */
export function useFirstFocus(editor: Editor, box: RefObject<HTMLElement | null>, isFirst: boolean): void {
  useEffect(() => {
    if (!isFirst) return
    const passOn = () => {
      const at = document.activeElement
      const isAround = at !== document.body && at !== box.current && at?.contains(box.current)
      if (editor.isInitialized && !editor.isDestroyed && isAround) editor.commands.focus('end')
    }
    const later = () => queueMicrotask(passOn)
    document.addEventListener('focusin', later)
    editor.on('create', later)
    const stop = () => {
      document.removeEventListener('focusin', later)
      editor.off('create', later)
    }
    const timer = setTimeout(stop, settling)
    passOn()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [editor, box, isFirst])
}
