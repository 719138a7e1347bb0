import { msg } from '@lingui/core/macro'
import { CircleQuestionMark } from 'lucide-react'
import { call } from '../app/client/call.ts'
import { itemAddress } from '../content/index.ts'
import { useNavigateTo } from '../kit/link.tsx'
import type { ComposerKind } from '../posts/index.ts'
import { SimilarWhileTyping } from './similar-questions.tsx'

/** How the composer writes a question: its title is the question, and what was asked before shows while it is typed. */
export const questionComposing: ComposerKind = {
  kind: 'question',
  icon: CircleQuestionMark,
  word: msg`Question`,
  heading: msg`New question`,
  editHeading: msg`Change your question`,
  titleLabel: msg`Your question`,
  bodyLabel: msg`More about it`,
  bodyHint: msg`What have you tried already? Use @ for a colleague and # for a subject`,
  bodyMayBeEmpty: true,
  UnderTitle({ title, itemId, onLeave }) {
    const navigate = useNavigateTo()
    return (
      <SimilarWhileTyping
        text={title}
        exceptId={itemId}
        onFound={(question) => {
          onLeave()
          navigate(itemAddress(question.id))
        }}
      />
    )
  },
  create: ({ poll: _, ...written }, idempotencyKey) => call('askQuestion', written, { idempotencyKey }),
  save: (itemId, version, { poll: _, ...written }) => call('editQuestion', { itemId, version, ...written }),
}
