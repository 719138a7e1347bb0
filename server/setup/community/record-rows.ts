import { plainText } from '../../../contract/rich-text.ts'
import { htmlToDocument, type ImportedItem } from '../../content/index.ts'
import type { ImportedComment } from '../../conversation/index.ts'
import type { NewPerson } from '../../people/index.ts'
import type { AnswerRecord, CommentRecord, PersonRecord, QuestionRecord } from '../stack-exchange/plein-records.ts'
import { sourceId } from './source-id.ts'

const former = { nl: 'Oud-lid', en: 'Former member' }

/** A person who never signs in: what the dump tells, as a profile. */
export function personOf(record: PersonRecord, language: 'nl' | 'en'): NewPerson {
  const about = record.aboutHtml ? plainText(htmlToDocument(record.aboutHtml).document) : ''
  return {
    id: sourceId(record.source),
    source: record.source,
    name: oneLine(record.name ?? former[language], 120) || former[language],
    location: oneLine(record.location ?? '', 120),
    about: about.slice(0, 1500).toWellFormed().trim(),
    joinedOn: record.joinedAt.toISOString().slice(0, 10),
  }
}

export const itemOf = (record: QuestionRecord, site: string): ImportedItem => ({
  id: sourceId(record.source),
  kind: 'question',
  source: record.source,
  authorId: sourceId(record.author),
  title: oneLine(record.title, 300),
  body: htmlToDocument(record.bodyHtml, { baseUrl: addressOf(site) }).document,
  tags: record.tags,
  publishedAt: record.publishedAt,
  editedAt: record.editedAt,
})

/** Answers stand beneath the question; a remark on an answer is a reply to it. */
export function commentOf(record: AnswerRecord | CommentRecord, site: string): ImportedComment {
  const isAnswer = record.kind === 'answer'
  return {
    id: sourceId(record.source),
    source: record.source,
    itemId: sourceId(record.question),
    parentId: isAnswer || !record.answer ? null : sourceId(record.answer),
    role: isAnswer ? 'answer' : 'comment',
    authorId: sourceId(record.author),
    body: htmlToDocument(record.bodyHtml, { baseUrl: addressOf(site), preset: 'shortText' }).document,
    postedAt: record.postedAt,
    editedAt: isAnswer ? record.editedAt : null,
  }
}

/** Where the links inside texts that only name a path lead to. */
const addressOf = (site: string) => `https://${site}.com`

const oneLine = (text: string, most: number) =>
  text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()
