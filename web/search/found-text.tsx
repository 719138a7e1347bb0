import { Fragment } from 'react'
import type { Segments } from '../../contract/search.ts'

/** A text in which what was looked for is marked. */
export const FoundText = ({ segments }: { segments: Segments }) =>
  segments.map(({ text, hit }, index) =>
    // Segments have no identity of their own, and never change place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    hit ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  )

/** The same without marks, for names and labels. */
export const plainOf = (segments: Segments) => segments.map(({ text }) => text).join('')
