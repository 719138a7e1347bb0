import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '../app/client/use-act.ts'
import { sendFile, useUploadWords } from '../files/index.ts'
import {
  Button,
  FileField,
  Heading,
  Lead,
  Notice,
  Progress,
  RadioGroupField,
  Stack,
  TextField,
  Ticks,
} from '../kit/index.ts'
import styles from './community.module.css'
import { CommunityResult } from './community-result.tsx'
import { EarlierCommunities } from './earlier-communities.tsx'
import { useSetupText } from './use-setup-text.ts'

/** Brings in a community from elsewhere: a zip, what it is called, and where it goes. For administrators. */
export function CommunityImport() {
  const { t } = useLingui()
  const uploadWords = useUploadWords()
  const texts = useSetupText()
  const [file, setFile] = useState<{ fileId: string; name: string } | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const [uploadProblem, setUploadProblem] = useState<string | null>(null)
  const [site, setSite] = useState('')
  const [into, setInto] = useState<'group' | 'everyone'>('group')
  const [importId, setImportId] = useState<string | null>(null)
  const start = useAct('importCommunity', { refreshes: ['communityImports'] })

  const choose = async (chosen: File) => {
    setUploadProblem(null)
    setProgress(0)
    try {
      const stored = await sendFile(chosen, { name: chosen.name, onProgress: setProgress })
      setFile({ fileId: stored.fileId, name: chosen.name })
      setSite(siteOf(chosen.name))
    } catch (error) {
      setUploadProblem(uploadWords(error))
    }
    setProgress(null)
  }
  const begin = async () => {
    if (!file) return
    await start.act({ fileId: file.fileId, site, into }).then(
      (answer) => setImportId(answer.importId),
      () => undefined,
    )
  }
  const again = () => {
    setFile(null)
    setImportId(null)
    start.reset()
  }

  return (
    <Stack gap="lg" className={styles.page}>
      <header>
        <Heading level={1}>{t`Bring a community along`}</Heading>
        <Lead>
          <Trans>
            Questions and answers from elsewhere become a part of this square: with their writers, dates and thanks.
          </Trans>
        </Lead>
      </header>
      {importId ? (
        <CommunityResult importId={importId} actions={<Button onClick={again}>{t`Import another community`}</Button>} />
      ) : (
        <>
          <FileField
            label={t`The community, as a zip`}
            hint={t`In the format of the Stack Exchange data dump, which Stack Overflow for Teams exports use too. At most 200 MB.`}
            accept=".zip,application/zip"
            buttonText={file ? t`Choose another file` : t`Choose a file`}
            dropText={t`or drop it here`}
            disabled={progress !== null}
            error={uploadProblem}
            onFiles={([chosen]) => chosen && void choose(chosen)}
          >
            {progress !== null && (
              <Progress label={t`Sending the file`} value={progress < 1 ? progress * 100 : undefined} />
            )}
            {file && <strong>{file.name}</strong>}
          </FileField>
          {file ? (
            <>
              <TextField
                label={t`What the community is called`}
                hint={t`Give it the same name when you import it again: then only what is new comes in.`}
                maxLength={100}
                value={site}
                onText={setSite}
                error={texts.field(start.error, 'site')}
              />
              <RadioGroupField
                label={t`Where should it go?`}
                options={[
                  {
                    value: 'group',
                    label: t`Into a group of its own`,
                    hint: t`Open to all; whoever joins sees new answers in their stream.`,
                  },
                  {
                    value: 'everyone',
                    label: t`To everyone`,
                    hint: t`It stands among the questions of the whole organisation.`,
                  },
                ]}
                value={into}
                onValue={setInto}
              />
              {start.error && (
                <Notice tone="negative" live>
                  {texts.whole(start.error, ['site'])}
                </Notice>
              )}
              <div>
                <Button look="primary" pending={start.isSending} onClick={() => void begin()}>
                  {t`Import it`}
                </Button>
              </div>
            </>
          ) : (
            <Ticks
              items={[
                {
                  id: 'quiet',
                  icon: <Check />,
                  text: t`Nobody is told one by one, and nobody of that community can sign in here.`,
                },
                { id: 'again', icon: <Check />, text: t`Importing again changes nothing that is here already.` },
                {
                  id: 'report',
                  icon: <Check />,
                  text: t`Afterwards a report says what came along, and what could not.`,
                },
              ]}
            />
          )}
          <EarlierCommunities onOpen={setImportId} />
        </>
      )}
    </Stack>
  )
}

/** `quantumcomputing.stackexchange.com.zip` is called after what stands before. */
const siteOf = (name: string) => name.replace(/\.zip$/i, '').replace(/\.com$/i, '')
