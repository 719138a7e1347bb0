import type { ReactNode } from 'react'
import type { Photo } from '../../contract/item.ts'
import type { RichTextDocument } from '../../contract/rich-text-document.ts'
import { ItemText } from '../content/index.ts'
import { Heading, Kicker, Lead, Prose } from '../kit/type.tsx'
import styles from './article-text.module.css'
import { Cover } from './cover.tsx'

/** An article as it is read: cover, kicker, title in display type, introduction, who wrote it, and the text at its measure. */
export function ArticleText({
  title,
  kicker,
  intro,
  cover,
  body,
  byline,
}: {
  title: string
  kicker: string
  intro: string
  cover: Photo | null
  body: RichTextDocument
  byline: ReactNode
}) {
  return (
    <>
      {cover && <Cover cover={cover} shape="page" />}
      <div className={styles.head}>
        {kicker && <Kicker>{kicker}</Kicker>}
        <Heading level={1} look="display" className={styles.title}>
          {title}
        </Heading>
        {intro && <Lead className={styles.intro}>{intro}</Lead>}
      </div>
      {byline}
      <Prose reading>
        <ItemText value={body} headingLevel={2} />
      </Prose>
    </>
  )
}
