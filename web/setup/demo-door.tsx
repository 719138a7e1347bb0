import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import { pictureAddress } from '../app/client/file-address.ts'
import { useRead } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { Avatar, Badge, Heading, Lead, Meta, Notice } from '../kit/index.ts'
import { useSetupText } from './use-setup-text.ts'
import styles from './wizard.module.css'

type Person = AnswerOf<'demoCast'>['people'][number]

/**
 * Looking around the demo as somebody else. Who is not signed in yet goes straight in as the first person; who is sees
 * everyone to choose from. `onEntered` reads anew who is here and goes to the square.
 */
export function DemoDoor({ isSignedIn, onEntered }: { isSignedIn: boolean; onEntered: () => Promise<void> }) {
  const { t } = useLingui()
  const texts = useSetupText()
  const { data } = useRead('demoCast', {}, { throwOnError: true })
  const enter = useAct('enterDemo')
  const first = data?.people[0]?.key
  const hasTried = useRef(false)
  const go = async (key: string) => {
    await enter.act({ key }).then(onEntered, () => undefined)
  }
  useEffect(() => {
    if (isSignedIn || !first || hasTried.current) return
    hasTried.current = true
    void enter.act({ key: first }).then(onEntered, () => undefined)
  }, [isSignedIn, first, enter.act, onEntered])
  const roleWords: Partial<Record<Person['role'], string>> = {
    editor: t`Editor`,
    community_manager: t`Community manager`,
    administrator: t`Administrator`,
  }
  if (!data || (!isSignedIn && !enter.error)) return null
  const wrong = texts.whole(enter.error, [])
  return (
    <div className={styles.cast}>
      <div>
        <Heading level={1} look="display">
          {t`As whom do you look around?`}
        </Heading>
        <Lead>{t`Everyone here is made up. Each sees another square: other groups, other rights, other news.`}</Lead>
      </div>
      {wrong && (
        <Notice tone="negative" live>
          {wrong}
        </Notice>
      )}
      <ul className={styles.people}>
        {data.people.map((person) => (
          <li key={person.key}>
            <button
              type="button"
              className={styles.person}
              aria-current={person.isSelf || undefined}
              onClick={() => void go(person.key)}
            >
              <Avatar id={person.id} name={person.name} photo={pictureAddress(person.photo, 96)} size="byline" />
              <span>
                <span className={styles.name}>{person.name}</span>
                <Meta as="span">{person.jobTitle}</Meta>{' '}
                {roleWords[person.role] && <Badge tone="accent">{roleWords[person.role]}</Badge>}
                {person.isSelf && <Badge>{t`you now`}</Badge>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
