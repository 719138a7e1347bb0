import { useLingui } from '@lingui/react/macro'
import { MessageSquareText } from 'lucide-react'
import type { ComponentType } from 'react'
import type { ItemKind } from '../../contract/item.ts'
import { drawingOf } from '../content/index.ts'

/** A kind of item in a word and a drawing, as its own domain draws it; a post has neither on its card. */
export function useKindWord(): (kind: ItemKind) => { word: string; icon: ComponentType } {
  const { t, i18n } = useLingui()
  return (kind) => {
    const label = drawingOf(kind)?.label
    return label
      ? { word: i18n._(label.word), icon: label.icon }
      : { word: t({ message: 'Post', context: 'what somebody shared' }), icon: MessageSquareText }
  }
}
