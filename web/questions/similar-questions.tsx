import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { ItemCard } from '../../contract/item.ts'
import { useRead } from '../app/client/query.ts'
import { itemAddress } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { TextLink } from '../kit/link.tsx'
import { SideBlock, SideLine, SideList } from '../kit/side.tsx'
import { Small } from '../kit/type.tsx'
import { AnswerState } from './answer-state.tsx'
import { questionOf } from './question-detail.ts'
import styles from './similar-questions.module.css'

const fewestWords = 3
const quietFor = 400

const isEnough = (text: string) => text.trim().split(/\s+/u).length >= fewestWords

/** Questions that look like what is being typed; whoever finds theirs among them need not ask. */
export function SimilarWhileTyping({
  text,
  exceptId,
  onFound,
}: {
  text: string
  exceptId?: string | undefined
  /** "This is my answer": the writer goes there instead. */
  onFound: (question: ItemCard) => void
}) {
  const { t } = useLingui()
  const asked = useQuiet(text.trim(), quietFor)
  const { data } = useRead(
    'similarQuestions',
    { text: asked, exceptId },
    // what was found stays in sight while the next words are looked up
    { enabled: isEnough(asked), placeholderData: (before) => before, throwOnError: false },
  )
  const found = isEnough(asked) ? (data?.questions ?? []) : []
  return (
    <div role="status" aria-label={t`Questions that look like yours`}>
      {found.length > 0 && (
        <section className={styles.found}>
          <p className={styles.title}>
            <Trans>Was this asked before?</Trans>
          </p>
          <ul>
            {found.map((question) => (
              <li key={question.id} className={styles.one}>
                <TextLink href={itemAddress(question.id)} target="_blank">
                  {question.title}
                </TextLink>
                <Excerpt question={question} />
                <div className={styles.foot}>
                  <AnswerState item={question} />
                  <Button small onClick={() => onFound(question)}>
                    {question.answerCount > 0 ? <Trans>This is my answer</Trans> : <Trans>This is my question</Trans>}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Excerpt({ question }: { question: ItemCard }) {
  const best = questionOf(question)?.best
  return best ? <Small quiet>{best.excerpt}</Small> : null
}

/** Beside a question: what was asked before and looks like it. Draws nothing when there is none. */
export function SimilarBlock({ item }: { item: ItemCard }) {
  const { data } = useRead(
    'similarQuestions',
    { text: item.title, exceptId: item.id },
    { enabled: item.title !== '', throwOnError: false, staleTime: 600_000 },
  )
  if (!data || data.questions.length === 0) return null
  return (
    <SideBlock title={<Trans>Looks like this</Trans>}>
      <SideList>
        {data.questions.slice(0, 3).map((question) => (
          <SideLine key={question.id} href={itemAddress(question.id)}>
            {question.title}
            <br />
            <AnswerState item={question} />
          </SideLine>
        ))}
      </SideList>
    </SideBlock>
  )
}

/** The text as it was when nobody had typed for a moment. */
function useQuiet(text: string, milliseconds: number): string {
  const [quiet, setQuiet] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(text), milliseconds)
    return () => clearTimeout(timer)
  }, [text, milliseconds])
  return quiet
}
