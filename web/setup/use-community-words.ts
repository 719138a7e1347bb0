import { useLingui } from '@lingui/react/macro'
import type { AnswerOf } from '../app/client/call.ts'

/** Sentences for the steps, losses and faults of an import of a community. */
export function useCommunityWords() {
  const { t } = useLingui()
  const steps: Record<NonNullable<AnswerOf<'communityImport'>['step']>, string> = {
    reading: t`Reading the file`,
    people: t`People come in`,
    questions: t`Questions come in`,
    answers: t`Answers come in`,
    comments: t`Comments come in`,
    marks: t`Thanks are counted`,
  }
  const reasons: Record<string, string> = {
    'bad-row': t`Rows that were not right`,
    'tag-wiki': t`Texts about tags: no place for them yet`,
    'other-post-type': t`Other kinds of posts: no place for them`,
    'without-title': t`Questions without a title`,
    'question-missing': t`Answers to a question that is not in the file`,
    'post-missing': t`About a post that is not in the file`,
    'on-tag-wiki': t`About a text on a tag`,
    downvote: t`Votes against: nobody votes against words here`,
    bounty: t`Rewards in points`,
    'moderation-vote': t`Votes of moderators elsewhere`,
    'unknown-vote-type': t`Votes of an unknown kind`,
    'not-the-accepted-answer': t`Votes for an answer that was not the accepted one`,
    'bookmark-without-person': t`Bookmarks of nobody known`,
    'bookmark-twice': t`Bookmarks that were there twice`,
    'bookmark-not-on-question': t`Bookmarks on something else than a question`,
    badge: t`Badges: numbers that judge people do not exist here`,
    'post-link': t`Links between questions: those in texts stay`,
  }
  const notes: Record<string, string> = {
    'picture-outside': t`Pictures in texts became links`,
    'formula-as-text': t`Formulas stay as they were typed`,
    'closed-question': t`Closed questions are open to answers again`,
    'community-owned': t`Texts owned by all have one writer here`,
    'profile-picture': t`Profile pictures stayed behind`,
    website: t`Addresses of websites stayed behind`,
    'former-member': t`Writers who had left got a name of their own`,
    'nameless-user': t`People without a name are called user with a number`,
    'tag-not-listed': t`Tags that only a question named`,
    'accepted-answer-missing': t`Accepted answers that are not in the file`,
    'unreadable-characters': t`Texts with characters that could not be read`,
  }
  const problems: Record<string, string> = {
    'not-well-formed': t`is damaged`,
    'unknown-element': t`is not a row`,
    'cut-short': t`is cut off`,
    'duplicate-id': t`was there already`,
    missing: t`is missing`,
    'not-a-number': t`is not a number`,
    'not-a-date': t`is not a date`,
    'too-long': t`is too long`,
  }
  return {
    step: (step: AnswerOf<'communityImport'>['step']) => (step ? steps[step] : t`Waiting for its turn`),
    reason: (code: string) => reasons[code] ?? code,
    note: (code: string) => notes[code] ?? code,
    problem: (code: string) => problems[code] ?? code,
    failure: (code: string, file: string | null): string => {
      switch (code) {
        case 'file.not-a-dump':
        case 'file.document-type':
          return t`This is not a community in the format of the Stack Exchange data dump.`
        case 'file.file-missing':
          return t`${file ?? ''} is missing from the zip.`
        case 'file.seven-zip':
          return t`This is a 7z file. Unpack it, and put what is in it into a zip.`
        case 'file.encrypted-zip':
          return t`This zip has a password. Make one without.`
        case 'file.damaged-zip':
          return t`This zip is damaged. Make it again.`
        case 'failed':
          return t`The import stopped halfway, and nothing of it was kept. Try it again.`
        default:
          return t`This file cannot be read (${code}). Nothing of it was kept.`
      }
    },
  }
}
