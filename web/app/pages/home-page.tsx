import { Trans, useLingui } from '@lingui/react/macro'
import { CircleHelp } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { GroupButtons } from '../../groups/index.ts'
import { Button, Stack, Tabs, VisuallyHidden } from '../../kit/index.ts'
import { EditorialColumn } from '../../newsroom/index.ts'
import { openComposer } from '../../posts/index.ts'
import { HomeStream, Prompt } from '../../stream/index.ts'
import { usePageTitle } from '../page-title.ts'
import { useSearchParams } from '../search-params.ts'
import { FirstSteps } from './first-steps.tsx'
import { Greeting } from './greeting.tsx'
import styles from './home-page.module.css'
import { HomeSide } from './home-side.tsx'
import { useIsPhone } from './use-is-phone.ts'

/** The square: the newsroom on the left, colleagues in the middle, today's small things on the right. */
export function HomePage() {
  usePageTitle(undefined)
  const isPhone = useIsPhone()
  return (
    <>
      <Greeting />
      {isPhone ? <PhoneHome /> : <DeskHome />}
    </>
  )
}

const DeskHome = () => (
  <div className={styles.home}>
    <div className={styles.editorial}>
      <EditorialColumn />
    </div>
    <Colleagues>
      <GroupButtons />
    </Colleagues>
    <div className={styles.side}>
      <HomeSide />
    </div>
  </div>
)

/** Two tabs, colleagues first. Which one is in the address, so that back and reload keep it. */
function PhoneHome() {
  const { t } = useLingui()
  const { values, change } = useSearchParams()
  const shown = values.show === 'news' ? 'news' : 'colleagues'
  const heights = useRef<Partial<Record<typeof shown, number>>>({})
  const select = (id: typeof shown) => {
    heights.current[shown] = scrollY
    void change({ show: id === 'news' ? 'news' : undefined })
  }
  // Each side is found again at the height where one left it.
  useLayoutEffect(() => {
    const height = heights.current[shown]
    if (Object.keys(heights.current).length) scrollTo({ top: height ?? 0 })
  }, [shown])
  return (
    <Tabs
      label={t`The square`}
      fill
      className={styles.tabs}
      tabs={[
        { id: 'colleagues', label: t`Colleagues` },
        { id: 'news', label: t`News` },
      ]}
      selected={shown}
      onSelect={select}
    >
      <div className={styles.phone}>
        {shown === 'news' ? (
          <EditorialColumn />
        ) : (
          <Stack gap="lg">
            <GroupButtons />
            <Colleagues />
          </Stack>
        )}
      </div>
    </Tabs>
  )
}

function Colleagues({ children }: { children?: ReactNode }) {
  return (
    <section className={styles.stream} aria-labelledby="from-colleagues">
      <VisuallyHidden as="h2" id="from-colleagues">
        <Trans>From colleagues</Trans>
      </VisuallyHidden>
      <Stack gap="md">
        <Prompt
          onWrite={() => openComposer()}
          kinds={
            <Button look="subtle" small icon={<CircleHelp />} onClick={() => openComposer({ kind: 'question' })}>
              <Trans>Ask a question</Trans>
            </Button>
          }
        >
          <Trans>What would you like to share?</Trans>
        </Prompt>
        {children}
        <HomeStream empty={<FirstSteps />} />
      </Stack>
    </section>
  )
}
