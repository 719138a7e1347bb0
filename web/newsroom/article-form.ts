import { everyone } from '../../contract/everyone.ts'
import type { ItemCard } from '../../contract/item.ts'
import { emptyDocument, type RichTextDocument } from '../../contract/rich-text-document.ts'
import { isEmpty, tagsOf } from '../../contract/rich-text-reading.ts'
import { momentOfZonedText, zonedTextOf } from '../kit/zoned-moment.ts'
import type { Draft } from '../posts/index.ts'
import { articleOf } from './article-detail.ts'

export interface CoverValue {
  fileId: string
  alt: string
  width: number
  height: number
}

/** What the article editor holds. Moments are as their fields have them: the clock of the organisation's zone, or ''. */
export interface ArticleForm {
  title: string
  kicker: string
  intro: string
  body: RichTextDocument
  cover: CoverValue | null
  audienceIds: string[]
  leadsUntil: string
  scheduledFor: string
}

export const emptyArticle = (): ArticleForm => ({
  title: '',
  kicker: '',
  intro: '',
  body: emptyDocument(),
  cover: null,
  audienceIds: [everyone],
  leadsUntil: '',
  scheduledFor: '',
})

/** Nothing that is worth keeping. */
export const isBlank = (form: ArticleForm) =>
  !form.title.trim() && !form.kicker.trim() && !form.intro.trim() && !form.cover && isEmpty(form.body)

/** A draft keeps no measures of its cover; the picture tells them when it is drawn. */
export function formOfDraft({ content }: Draft, zone: string): ArticleForm {
  return {
    title: content.title,
    kicker: content.kicker,
    intro: content.intro,
    body: content.body ?? emptyDocument(),
    cover: content.cover && { ...content.cover, width: 3, height: 2 },
    audienceIds: content.audienceIds.length > 0 ? content.audienceIds : [everyone],
    leadsUntil: content.leadsUntil ? zonedTextOf(content.leadsUntil, zone) : '',
    scheduledFor: content.scheduledFor ? zonedTextOf(content.scheduledFor, zone) : '',
  }
}

export const draftOfForm = (form: ArticleForm, zone: string) => ({
  title: form.title,
  kicker: form.kicker,
  intro: form.intro,
  body: form.body,
  cover: form.cover && { fileId: form.cover.fileId, alt: form.cover.alt },
  audienceIds: form.audienceIds,
  leadsUntil: momentOfZonedText(form.leadsUntil, zone),
  scheduledFor: momentOfZonedText(form.scheduledFor, zone),
})

export function formOfItem(item: ItemCard, zone: string): ArticleForm {
  const detail = articleOf(item)
  return {
    title: item.title,
    kicker: detail?.kicker ?? '',
    intro: detail?.intro ?? '',
    body: item.body,
    cover: detail?.cover ?? null,
    audienceIds: item.placements.map((place) => place.audience.id),
    leadsUntil: detail?.leadsUntil ? zonedTextOf(detail.leadsUntil, zone) : '',
    scheduledFor: item.scheduledFor ? zonedTextOf(item.scheduledFor, zone) : '',
  }
}

const textOf = (form: ArticleForm, zone: string) => ({
  title: form.title,
  kicker: form.kicker,
  intro: form.intro,
  body: form.body,
  cover: form.cover && { fileId: form.cover.fileId, alt: form.cover.alt },
  leadsUntil: momentOfZonedText(form.leadsUntil, zone),
})

/** What publishing sends. */
export const publicationOf = (form: ArticleForm, zone: string) => ({
  ...textOf(form, zone),
  audienceIds: form.audienceIds,
  scheduledFor: momentOfZonedText(form.scheduledFor, zone),
})

/** What a change sends: tags and files that this screen does not show stay as they are. */
export const changeOf = (item: ItemCard, form: ArticleForm, zone: string) => ({
  ...textOf(form, zone),
  itemId: item.id,
  attachments: [
    ...item.photos.map(({ fileId, alt }) => ({ fileId, alt })),
    ...item.files.map(({ fileId }) => ({ fileId, alt: '' })),
  ],
  tags: item.tags.map(({ name }) => name).filter((name) => !tagsOf(item.body).includes(name)),
})
