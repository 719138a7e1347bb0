import { useLingui } from '@lingui/react/macro'
import { CircleCheck } from 'lucide-react'
import { Button, ColourField, FileField, Row, Stack, State, Swatches } from '../kit/index.ts'
import { isColour } from './answers.ts'
import type { StepProps } from './step-props.ts'
import { usePictureOf } from './use-picture-of.ts'
import styles from './wizard.module.css'

/** Colour and logo. Contrast is not a question: the design works it out from any colour. */
export function LookStep({ answers, set, errorOf }: StepProps) {
  const { t } = useLingui()
  const logo = usePictureOf(answers.logo)
  const { brandColour } = answers
  return (
    <>
      <Stack>
        <Swatches
          label={t`Colour of the organisation`}
          swatches={[
            { value: '#17604c', name: t`Canal green` },
            { value: '#1d4f91', name: t`Delft blue` },
            { value: '#8c2f2b', name: t`Brick` },
            { value: '#5b3a7a', name: t`Plum` },
            { value: '#0f6d7c', name: t`Waterway` },
            { value: '#7a5a12', name: t`Ochre` },
          ]}
          value={brandColour.toLowerCase()}
          onValue={(value) => set({ brandColour: value })}
        />
        <ColourField
          label={t`Or your own colour`}
          pickLabel={t`Pick the colour`}
          value={brandColour}
          onValue={(value) => set({ brandColour: value })}
          error={errorOf('brandColour')}
        />
        {isColour(brandColour) && (
          <State tone="positive" icon={<CircleCheck />}>
            {t`Reads well, in light and in dark`}
          </State>
        )}
      </Stack>
      <FileField
        label={t`Logo`}
        optional={t`(optional)`}
        hint={t`A square picture works best. Without one the paving stands in.`}
        accept="image/*"
        buttonText={logo ? t`Choose another picture` : t`Choose a picture`}
        dropText={t`or drop it here`}
        onFiles={([picture]) => set({ logo: picture ?? null })}
      >
        {logo && (
          <Row>
            <img className={styles.logo} src={logo} alt={t`Your logo`} />
            <Button look="subtle" small onClick={() => set({ logo: null })}>
              {t`Without a logo`}
            </Button>
          </Row>
        )}
      </FileField>
    </>
  )
}
