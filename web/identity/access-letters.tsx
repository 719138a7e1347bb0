import { useLingui } from '@lingui/react/macro'
import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import { Button, Heading, Small, Time } from '../kit/index.ts'
import styles from './accounts.module.css'

type Codes = AnswerOf<'makeAccessCodes'>

/** A slip a person, to print, cut and hand out. The codes exist on this screen only: leaving it forgets them. */
export function AccessLetters({
  made,
  organisation,
  onClose,
}: {
  made: Codes
  organisation: string
  onClose: () => void
}) {
  const { t } = useLingui()
  const picture = useAddressPicture(`${made.address}/welcome`)
  return (
    <div className={styles.page}>
      <div className={styles.noPrint}>
        <Heading level={1}>{t`Access codes`}</Heading>
        <p>{t`Print them now: they are shown only once. Give each slip to the person on it, by hand.`}</p>
        {made.skipped > 0 && (
          <Small quiet>{t`Left out because they have no access, or are you: ${made.skipped}.`}</Small>
        )}
        <div className={styles.head}>
          <Button look="primary" icon={<Printer />} onClick={() => print()}>
            {t`Print`}
          </Button>
          <Button look="subtle" onClick={onClose}>
            {t`Back to the accounts`}
          </Button>
        </div>
      </div>
      <div className={styles.letters}>
        {made.codes.map(({ accountId, name, signInName, code }) => (
          <section className={styles.letter} key={accountId}>
            <div>
              {picture && <img className={styles.mark} src={picture} alt="" />}
              <Heading level={2} look="h3">
                {name}
              </Heading>
              <p>{t`Your access to ${organisation}`}</p>
              <p className={styles.code}>{code}</p>
            </div>
            <Small>
              {t`Go to ${made.address}/welcome, or scan the square. Type the code and choose a password. After that you sign in as ${signInName}.`}
            </Small>
            <Small quiet>
              {t`The code works once, until`} <Time at={made.expiresAt} format="day" />.
            </Small>
          </section>
        ))}
      </div>
    </div>
  )
}

/** The address as a square for the camera of a phone. Only the address: a code in it would lie around in histories. */
function useAddressPicture(address: string): string | undefined {
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    let gone = false
    void import('qrcode')
      .then(({ toDataURL }) => toDataURL(address, { margin: 1, width: 208 }))
      .then((drawn) => {
        if (!gone) setPicture(drawn)
      })
      .catch(() => undefined)
    return () => {
      gone = true
    }
  }, [address])
  return picture
}
