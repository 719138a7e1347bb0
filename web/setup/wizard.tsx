import { useLingui } from '@lingui/react/macro'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { passwordLength } from '../../contract/password-length.ts'
import { call } from '../app/client/call.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { useAct } from '../app/client/use-act.ts'
import { sendFile } from '../files/index.ts'
import { Button, Heading, Lead, Meta, Notice, Row, Stack, Steps, toast } from '../kit/index.ts'
import { AdministratorStep } from './administrator-step.tsx'
import { type Answers, firstAnswers, inputOf, isColour } from './answers.ts'
import { DemoProgress } from './demo-progress.tsx'
import { LookStep } from './look-step.tsx'
import { NameStep } from './name-step.tsx'
import { StartStep } from './start-step.tsx'
import { ThemePreview } from './theme-preview.tsx'
import { useSetupText } from './use-setup-text.ts'
import styles from './wizard.module.css'

const steps = ['name', 'look', 'administrator', 'start'] as const
const fieldsOf: Record<(typeof steps)[number], string[]> = {
  name: ['name', 'purpose', 'language'],
  look: ['brandColour'],
  administrator: ['personName', 'email', 'staffNumber', 'password'],
  start: ['start'],
}

/** The first visit: four short steps, and a square that opens. `onDone` reads anew who is here and goes there. */
export function Wizard({
  language,
  onLanguage,
  onDone,
}: {
  language: 'nl' | 'en'
  onLanguage: (language: 'nl' | 'en') => void
  onDone: () => Promise<void>
}) {
  const { t } = useLingui()
  const texts = useSetupText()
  const [answers, setAnswers] = useState(() => firstAnswers(language))
  const [at, setAt] = useState(0)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [isSeeding, setSeeding] = useState(false)
  const [isFinishing, setFinishing] = useState(false)
  const setUp = useAct('setUp')
  const step = steps[at]!
  const set = (change: Partial<Answers>) => {
    setAnswers((before) => ({ ...before, ...change }))
    setMissing({})
  }
  const errorOf = (field: string) => missing[field] ?? texts.field(setUp.error, field)
  const stepProps = { answers, set, errorOf }

  const lacks = (): Record<string, string> => {
    const needed = t`Fill this in.`
    if (step === 'name') return answers.name.trim() ? {} : { name: needed }
    if (step === 'look')
      return isColour(answers.brandColour) ? {} : { brandColour: texts.sentence({ code: 'colour', params: {} }) }
    if (step !== 'administrator') return {}
    // The length is known here; whether it is easy to guess is for the server, when the square opens.
    const short = texts.sentence({ code: 'password-short', params: { minimum: passwordLength.min } })
    return {
      ...(!answers.personName.trim() && { personName: needed }),
      ...(!answers.identifier.trim() && { email: needed }),
      ...([...answers.password].length < passwordLength.min && { password: answers.password ? short : needed }),
    }
  }
  const next = (event: FormEvent) => {
    event.preventDefault()
    const found = lacks()
    setMissing(found)
    if (Object.keys(found).length) return
    if (at < steps.length - 1) goTo(at + 1)
    else void finish()
  }
  const goTo = (where: number) => {
    setAt(where)
    window.scrollTo({ top: 0 })
  }
  const finish = async () => {
    setFinishing(true)
    try {
      await setUp.act(inputOf(answers))
    } catch (error) {
      setFinishing(false)
      const refused = error instanceof RefusalError ? Object.keys(error.fields) : []
      const where = steps.findIndex((one) => fieldsOf[one].some((field) => refused.includes(field)))
      if (where >= 0) goTo(where)
      return
    }
    // From here on somebody is signed in, so that the picture has an owner.
    if (answers.logo) await hangLogo(answers.logo).catch(() => toast({ text: texts.logoFailed }))
    if (answers.start === 'demo') setSeeding(true)
    else await onDone()
  }

  if (isSeeding) return <DemoProgress onDone={onDone} />
  const whole = texts.whole(setUp.error, Object.values(fieldsOf).flat())
  const heads = {
    name: {
      title: t`Give your square a name`,
      lead: t`A name that colleagues thought of works better than one of ours.`,
    },
    look: { title: t`Make it recognisable`, lead: t`One colour is enough. Everything else follows from it.` },
    administrator: {
      title: t`Who looks after it?`,
      lead: t`You become the first administrator. You can appoint others later.`,
    },
    start: {
      title: t`How do you want to begin?`,
      lead: t`Look around in a town that already talks, or open an empty square.`,
    },
  }
  return (
    <div className={styles.wizard}>
      <form className={styles.form} onSubmit={next} noValidate>
        <Stack gap="sm">
          <Steps current={at + 1} count={steps.length} label={t`Step ${at + 1} of ${steps.length}`} />
          <Meta>{t`Step ${at + 1} of ${steps.length}. You can change everything later.`}</Meta>
        </Stack>
        <Stack gap="sm">
          <Heading level={1} look="display">
            {heads[step].title}
          </Heading>
          <Lead>{heads[step].lead}</Lead>
        </Stack>
        {whole && (
          <Notice tone="negative" live>
            {whole}
          </Notice>
        )}
        {step === 'name' && <NameStep {...stepProps} onLanguage={onLanguage} />}
        {step === 'look' && <LookStep {...stepProps} />}
        {step === 'administrator' && <AdministratorStep {...stepProps} />}
        {step === 'start' && <StartStep {...stepProps} />}
        <Row between wrap>
          {at > 0 ? (
            <Button look="subtle" icon={<ArrowLeft />} onClick={() => goTo(at - 1)}>
              {t`Back`}
            </Button>
          ) : (
            <span />
          )}
          <Button look="primary" type="submit" pending={isFinishing} iconAfter={<ArrowRight />}>
            {at < steps.length - 1 ? t`Next` : t`Open the square`}
          </Button>
        </Row>
      </form>
      <ThemePreview name={answers.name} colour={answers.brandColour} logo={answers.logo} person={answers.personName} />
    </div>
  )
}

async function hangLogo(picture: File) {
  const { fileId } = await sendFile(picture, { name: picture.name, as: 'image' })
  const { name, brandColour, language, timeZone, profileGate, version } = await call('organisationSettings', {})
  await call('changeOrganisation', { name, brandColour, language, timeZone, profileGate, version, logoFileId: fileId })
}
