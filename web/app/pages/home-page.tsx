import { Trans, useLingui } from '@lingui/react/macro'
import { CircleHelp } from 'lucide-react'
import { Activity, type ReactNode, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { GroupButtons } from '../../groups/index.ts'
import { afterPaint } from '../../kit/after-paint.ts'
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
  const inAddress: Side = values.show === 'news' ? 'news' : 'colleagues'
  const [chosen, setChosen] = useState(inAddress)
  useEffect(() => setChosen(inAddress), [inAddress])
  // The tab follows the finger, what is below it comes as soon as it is drawn.
  const shown = useDeferredValue(chosen)
  const heights = useRef<Partial<Record<Side, number>>>({})
  const select = (id: Side) => {
    heights.current[shown] = scrollY
    setChosen(id)
    afterPaint(() => void change({ show: id === 'news' ? 'news' : undefined }))
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
      selected={chosen}
      onSelect={select}
    >
      <div className={styles.phone}>
        <KeptSide isShown={shown === 'colleagues'}>{colleagues}</KeptSide>
        <KeptSide isShown={shown === 'news'}>{news}</KeptSide>
      </div>
    </Tabs>
  )
}

type Side = 'colleagues' | 'news'

// Made once: a change of the address draws neither of them anew.
const news = <EditorialColumn />
const colleagues = (
  <Stack gap="lg">
    <GroupButtons />
    <Colleagues />
  </Stack>
)

/** Drawn when it is first shown; after that it stays as it was while the other side is in front. */
function KeptSide({ isShown, children }: { isShown: boolean; children: ReactNode }) {
  const [wasShown, setShown] = useState(isShown)
  if (isShown && !wasShown) setShown(true)
  if (!wasShown && !isShown) return null
  return <Activity mode={isShown ? 'visible' : 'hidden'}>{children}</Activity>
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
