import { type ReactNode, useState } from 'react'
import { Heading, Meta, Page, SelectField, Small, ToastRegion } from './index.ts'
import styles from './kit-page/kit-page.module.css'
import { peopleSpecimens } from './kit-page/people.tsx'
import { placeSpecimens } from './kit-page/places.tsx'
import { windowSpecimens } from './kit-page/windows.tsx'
import { wordSpecimens } from './kit-page/words.tsx'

export type Specimen = { title: string; note?: string; show: () => ReactNode }

/** Every part of the kit in every state, to look at. Served in development only, at /kit. */
export function KitPage() {
  const [theme, setTheme] = useState('')
  const specimens = [...wordSpecimens, ...peopleSpecimens, ...windowSpecimens, ...placeSpecimens]
  return (
    <Page as="main" className={styles.page}>
      <div className={styles.top}>
        <div>
          <Meta>Voorbeeldblad</Meta>
          <Heading level={1} look="display">
            De gereedschapskist
          </Heading>
        </div>
        <SelectField
          label="Licht of donker"
          value={theme}
          options={[
            { value: '', label: 'Zoals het apparaat' },
            { value: 'light', label: 'Licht' },
            { value: 'dark', label: 'Donker' },
          ]}
          onValue={(value) => {
            setTheme(value)
            if (value) document.documentElement.dataset.theme = value
            else delete document.documentElement.dataset.theme
          }}
        />
      </div>
      {specimens.map(({ title, note, show: Show }) => (
        <section key={title} className={styles.specimen}>
          <div>
            <Heading level={2} look="h3">
              {title}
            </Heading>
            {note && <Small quiet>{note}</Small>}
          </div>
          <div className={styles.show}>
            <Show />
          </div>
        </section>
      ))}
      <ToastRegion />
    </Page>
  )
}
