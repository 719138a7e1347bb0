import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { DemoDoor, Wizard } from '../../setup/index.ts'
import { preferredLanguage, speakAndRemember } from '../language.ts'
import { usePageTitle } from '../page-title.ts'
import { renewSession, useSession } from '../session.ts'
import { drawTheme } from '../theme-sheet.ts'

function useToTheSquare() {
  const router = useRouter()
  return useCallback(async () => {
    await renewSession()
    drawTheme()
    await router.navigate({ href: '/', replace: true })
  }, [router])
}

/** The first visit, while there is no organisation yet. */
export function SetupPage() {
  const { t } = useLingui()
  usePageTitle(t`Set up your square`)
  return (
    <Wizard
      language={preferredLanguage()}
      onLanguage={(language) => void speakAndRemember(language)}
      onDone={useToTheSquare()}
    />
  )
}

/** Looking around a demo as one of its people. Elsewhere this page does not exist. */
export function DemoPage() {
  const { t } = useLingui()
  usePageTitle(t`Look around`)
  const { viewer } = useSession()
  return <DemoDoor isSignedIn={viewer !== null} onEntered={useToTheSquare()} />
}
