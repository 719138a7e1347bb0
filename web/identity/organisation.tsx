import { useLingui } from '@lingui/react/macro'
import { ImageUp } from 'lucide-react'
import { type CSSProperties, useRef, useState } from 'react'
import { type AnswerOf, call } from '../app/client/call.ts'
import { pictureAddress } from '../app/client/file-address.ts'
import { useRead } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import {
  Button,
  ColourField,
  Field,
  Heading,
  RadioGroupField,
  SelectField,
  TextField,
  TextLink,
  toast,
} from '../kit/index.ts'
import { EntranceForm } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import styles from './settings.module.css'
import { SettingsPart } from './settings.tsx'

type Settings = AnswerOf<'organisationSettings'>

/** What the organisation sets for everyone. `onChanged` draws name and colour anew. */
export function Organisation({ onChanged }: { onChanged: () => Promise<void> }) {
  const { data } = useRead('organisationSettings', {}, { staleTime: Number.POSITIVE_INFINITY })
  // Not drawn anew while somebody types: another administrator's change is told when saving.
  return data ? <OrganisationForm key={data.version} settings={data} onChanged={onChanged} /> : null
}

function OrganisationForm({ settings, onChanged }: { settings: Settings; onChanged: () => Promise<void> }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [values, setValues] = useState(settings)
  const [uploadError, setUploadError] = useState<unknown>()
  const [isUploading, setUploading] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const save = useAct('changeOrganisation', { refreshes: ['organisationSettings'] })
  const set = (change: Partial<Settings>) => setValues((before) => ({ ...before, ...change }))
  const { name, brandColour, logoFileId, language, timeZone, profileGate, version } = values

  const send = async () => {
    const input = { name, brandColour, logoFileId, language, timeZone, profileGate, version }
    const done = await save.act(input).then(
      () => true,
      () => false,
    )
    if (!done) return
    await onChanged()
    toast({ text: t`Saved for everyone.` })
  }
  const upload = async (picture: File | undefined) => {
    if (!picture) return
    setUploadError(undefined)
    setUploading(true)
    try {
      const stored = await call('uploadFile', { name: picture.name, as: 'image' }, { bytes: picture })
      set({ logoFileId: stored.fileId })
    } catch (error) {
      setUploadError(error)
    } finally {
      setUploading(false)
    }
  }
  const logo = logoFileId === settings.logoFileId ? settings.logo : pictureAddress(logoFileId, 320)
  const fields = ['name', 'brandColour', 'logoFileId', 'language', 'timeZone', 'profileGate']

  return (
    <div className={styles.page}>
      <Heading level={1}>{t`Organisation`}</Heading>
      <EntranceForm wrong={texts.whole(save.error, fields)} onSend={() => void send()}>
        <SettingsPart title={t`Name and face`}>
          <TextField
            label={t`Name of the square`}
            hint={t`Short, and easy to say aloud.`}
            maxLength={60}
            value={name}
            onText={(text) => set({ name: text })}
            error={texts.field(save.error, 'name')}
          />
          <ColourField
            label={t`Colour of the organisation`}
            pickLabel={t`Pick the colour`}
            value={brandColour}
            onValue={(value) => set({ brandColour: value })}
            error={texts.field(save.error, 'brandColour')}
          />
          <div className={styles.preview} data-brand style={{ '--plein-brand': brandColour } as CSSProperties} inert>
            <Button look="primary" small>
              {t`Say hello`}
            </Button>
            <Button look="soft" small>
              {t`Join`}
            </Button>
            <TextLink href="/">{t`Who is who`}</TextLink>
          </div>
          <Field
            label={t`Logo`}
            hint={t`A square picture works best. Without one the paving stands in.`}
            error={texts.whole(uploadError) ?? texts.field(save.error, 'logoFileId')}
          >
            {(control) => (
              <div className={styles.preview}>
                {logo && <img className={styles.logo} src={logo} alt="" />}
                <input
                  {...control}
                  ref={file}
                  type="file"
                  accept="image/*"
                  className={styles.hidden}
                  onChange={(event) => void upload(event.target.files?.[0])}
                />
                <Button icon={<ImageUp />} pending={isUploading} onClick={() => file.current?.click()}>
                  {logo ? t`Choose another picture` : t`Choose a picture`}
                </Button>
                {logoFileId && (
                  <Button look="subtle" onClick={() => set({ logoFileId: null })}>
                    {t`Without a logo`}
                  </Button>
                )}
              </div>
            )}
          </Field>
        </SettingsPart>
        <SettingsPart title={t`Language and time`} hint={t`For who has not chosen for themselves.`}>
          <SelectField
            label={t`Language`}
            value={language}
            options={[
              { value: 'nl', label: 'Nederlands' },
              { value: 'en', label: 'English' },
            ]}
            onValue={(value) => set({ language: value as Settings['language'] })}
          />
          <SelectField
            label={t`Time zone`}
            value={timeZone}
            options={Intl.supportedValuesOf('timeZone').map((zone) => ({
              value: zone,
              label: zone.replaceAll('_', ' '),
            }))}
            onValue={(value) => set({ timeZone: value })}
            error={texts.field(save.error, 'timeZone')}
          />
        </SettingsPart>
        <SettingsPart title={t`Profile before the first post`}>
          <RadioGroupField
            label={t`Who posts for the first time`}
            value={profileGate}
            onValue={(value) => set({ profileGate: value })}
            options={[
              { value: 'off', label: t`just posts` },
              { value: 'soft', label: t`is led past their profile`, hint: t`They may skip it.` },
              { value: 'hard', label: t`fills in their profile first` },
            ]}
          />
        </SettingsPart>
        <div className={styles.save}>
          <Button look="primary" type="submit" pending={save.isSending}>
            {t`Save for everyone`}
          </Button>
        </div>
      </EntranceForm>
    </div>
  )
}
