import { MessageCircleQuestionMark, SpellCheck } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { FoundPerson } from '../../contract/search.ts'
import { Anchor, Avatar, Columns, Heading, Meta } from '../kit/index.ts'
import { face, personAddress, placeOf } from '../people/index.ts'
import { FoundText } from './found-text.tsx'
import styles from './people-row.module.css'
import { useWhyFound } from './use-why-found.ts'

/** Found people beside one another, faces first, each with why. */
export function PeopleRow({ title, people, end }: { title: ReactNode; people: FoundPerson[]; end?: ReactNode }) {
  const id = useId()
  const why = useWhyFound()
  if (!people.length) return null
  return (
    <section aria-labelledby={id}>
      <Heading level={2} look="h3" id={id} className={styles.heading}>
        {title}
      </Heading>
      <Columns min="13.5rem">
        {people.map((found) => {
          const { person } = found
          const reason = why.person(found)
          const place = placeOf(person)
          return (
            <article
              key={person.id}
              className={styles.person}
              data-place={person.id}
              tabIndex={-1}
              aria-label={person.name}
            >
              <Avatar {...face(person)} size="lg" />
              <div className={styles.words}>
                <Anchor href={personAddress(person.id)} className={styles.name}>
                  <FoundText segments={found.name} />
                </Anchor>
                {place && <Meta>{place}</Meta>}
                {reason && (
                  <p className={styles.why}>
                    {found.expertise.length ? <MessageCircleQuestionMark /> : <SpellCheck />}
                    <span>{reason}</span>
                  </p>
                )}
              </div>
            </article>
          )
        })}
      </Columns>
      {end}
    </section>
  )
}
