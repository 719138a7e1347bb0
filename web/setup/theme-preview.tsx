import { useLingui } from '@lingui/react/macro'
import type { CSSProperties } from 'react'
import { Avatar, Awning, Button, Meta, Row, TextLink } from '../kit/index.ts'
import { isColour } from './answers.ts'
import { usePictureOf } from './use-picture-of.ts'
import styles from './wizard.module.css'

/** How the square will look, while one types. Only for the eye. */
export function ThemePreview({
  name,
  colour,
  logo,
  person,
}: {
  name: string
  colour: string
  logo: File | null
  person: string
}) {
  const { t } = useLingui()
  const picture = usePictureOf(logo)
  const square = name.trim() || t`your square`
  const who = person.trim() || 'Lieke Brouwer'
  return (
    <div
      className={styles.preview}
      data-brand=""
      style={(isColour(colour) ? { '--plein-brand': colour } : {}) as CSSProperties}
      aria-hidden="true"
      inert
    >
      <Awning />
      <div className={styles.inside}>
        {picture && <img className={styles.logo} src={picture} alt="" />}
        <Row>
          <Avatar id="preview" name={who} />
          <div>
            <strong>{who}</strong>
            <Meta>{t`Welcome to ${square}`}</Meta>
          </div>
        </Row>
        <Row wrap>
          <Button look="primary" small>
            {t`Say hello`}
          </Button>
          <TextLink small href="/">
            {t`Who is who`}
          </TextLink>
        </Row>
      </div>
    </div>
  )
}
