import type { RichTextDocument } from '../../contract/rich-text-document.ts'
import { Anchor } from '../kit/link.tsx'
import { RichText, type RichTextProps } from '../kit/rich-text/rich-text.tsx'
import { personAddress, tagAddress } from './addresses.ts'

/** Rich text in which names and tags lead to their pages. */
export function ItemText({ value, ...rest }: { value: RichTextDocument } & Omit<RichTextProps, 'value'>) {
  return (
    <RichText
      value={value}
      renderMention={({ personId, label }) => <Anchor href={personAddress(personId)}>@{label}</Anchor>}
      renderTag={({ tag, label }) => <Anchor href={tagAddress(tag)}>#{label}</Anchor>}
      {...rest}
    />
  )
}
