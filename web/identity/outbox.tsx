import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useRead } from '../app/client/query.ts'
import { Button, Dialog, Heading, Lead, Meta, Sheet, Time } from '../kit/index.ts'
import styles from './settings.module.css'

/** Mail that was not sent because no mail server is set up. */
export function Outbox() {
  const { t } = useLingui()
  const [open, setOpen] = useState<string | null>(null)
  const { data, error } = useRead('outboxMails', {}, { throwOnError: false, retry: false })
  if (error)
    return (
      <div className={styles.page}>
        <Heading level={1}>{t`Mail`}</Heading>
        <Lead>{t`Mail goes out by your mail server; nothing stays here.`}</Lead>
      </div>
    )
  if (!data) return null
  return (
    <div className={styles.page}>
      <Heading level={1}>{t`Mail that stayed here`}</Heading>
      <Lead>{t`No mail server is set up yet, so mail lies in the folder “outbox” of the data folder. Nobody has received it.`}</Lead>
      <Sheet bleed>
        {data.rows.length === 0 && <p>{t`There is no mail yet.`}</p>}
        {data.rows.map((mail) => (
          <div className={styles.line} key={mail.mailId}>
            <div className={styles.words}>
              {mail.subject}
              <Meta>
                {mail.to} · <Time at={mail.at} />
              </Meta>
            </div>
            <Button small look="subtle" onClick={() => setOpen(mail.mailId)}>
              {t`Read`}
            </Button>
          </div>
        ))}
      </Sheet>
      {open && <MailWindow mailId={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

function MailWindow({ mailId, onClose }: { mailId: string; onClose: () => void }) {
  const { data } = useRead('outboxMail', { mailId })
  return (
    <Dialog isOpen title={data?.subject ?? ''} onClose={onClose} width="wide">
      <pre className={styles.mail}>{data?.text.split(/(https?:\/\/\S+)/).map(linked)}</pre>
    </Dialog>
  )
}

const linked = (part: string, index: number) =>
  index % 2 ? (
    <a key={part} href={part}>
      {part}
    </a>
  ) : (
    part
  )
