import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { useState } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import { call } from '../app/client/call.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { useAct } from '../app/client/use-act.ts'
import { sendFile, useUploadWords } from '../files/index.ts'
import { Button, classNames, FileField, Heading, Lead, Notice, Progress, Stack, Steps, Ticks } from '../kit/index.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { ImportMapping } from './import-mapping.tsx'
import { ImportResult } from './import-result.tsx'
import styles from './people-page.module.css'
import { useFileProblemWords } from './row-problem-words.ts'
import { usePeopleWords } from './use-people-words.ts'

type Preview = AnswerOf<'previewEmployees'>

/** Brings in a list of employees: choose a file, say what its columns are, try it, do it. For administrators. */
export function EmployeeImport() {
  const { t } = useLingui()
  const uploadWords = useUploadWords()
  const fileWords = useFileProblemWords()
  const words = usePeopleWords()
  const [file, setFile] = useState<{ fileId: string; name: string } | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [importId, setImportId] = useState<string | null>(null)
  const start = useAct('importEmployees', { refreshes: ['employeeImports'] })
  const step = importId ? 3 : preview ? 2 : 1

  async function choose(chosen: File) {
    setProblem(null)
    setProgress(0)
    try {
      const stored = await sendFile(chosen, { name: chosen.name, onProgress: setProgress })
      setPreview(await call('previewEmployees', { fileId: stored.fileId }))
      setFile({ fileId: stored.fileId, name: chosen.name })
    } catch (error) {
      const isAboutContent = error instanceof RefusalError && error.status === 422 && error.code !== 'file.damaged'
      setProblem(isAboutContent ? fileWords(error.code) : uploadWords(error))
    }
    setProgress(null)
  }

  async function map(mapping: Preview['mapping']) {
    if (!file) return
    setPreview((was) => was && { ...was, mapping })
    try {
      setPreview(await call('previewEmployees', { fileId: file.fileId, mapping }))
    } catch (error) {
      setProblem(words.whole(error) ?? null)
    }
  }

  async function run(dryRun: boolean) {
    if (!file || !preview) return
    setProblem(null)
    try {
      setImportId((await start.act({ fileId: file.fileId, mapping: preview.mapping, dryRun })).importId)
    } catch (error) {
      setProblem(words.whole(error) ?? null)
    }
  }

  function begin() {
    setFile(null)
    setPreview(null)
    setImportId(null)
    setProblem(null)
  }

  return (
    <div className={classNames(styles.page, styles.middle)}>
      <Stack gap="lg">
        <header>
          <Heading level={1}>
            <Trans>Import employees</Trans>
          </Heading>
          <Lead>
            <Trans>A list from your personnel system becomes colleagues, departments and managers.</Trans>
          </Lead>
        </header>
        <Steps current={step} count={3} label={t`Step ${step} of 3`} />
        {problem && (
          <Notice tone="negative" live>
            {problem}
          </Notice>
        )}
        {step === 1 && (
          <>
            <FileField
              label={t`The list, as CSV`}
              hint={t`With commas or semicolons, as your system or Excel saves it. At most 50 MB.`}
              accept=".csv,.txt,.tsv,text/csv"
              buttonText={t`Choose a file`}
              dropText={t`or drop it here`}
              disabled={progress !== null}
              onFiles={([chosen]) => chosen && void choose(chosen)}
            >
              {progress !== null && (
                <Progress label={t`Sending the file`} value={progress < 1 ? progress * 100 : undefined} />
              )}
            </FileField>
            <Ticks
              items={[
                { id: 'try', icon: <Check />, text: t`First you try it: then nothing is changed yet.` },
                { id: 'again', icon: <Check />, text: t`You can import the same list again: nobody comes in twice.` },
                {
                  id: 'own',
                  icon: <Check />,
                  text: t`What people filled in about themselves stays, and nobody is ever shut out by a list.`,
                },
              ]}
            />
            <EarlierImports onOpen={setImportId} />
          </>
        )}
        {step === 2 && preview && file && (
          <ImportMapping
            name={file.name}
            preview={preview}
            isStarting={start.isSending}
            onMapping={(mapping) => void map(mapping)}
            onRun={(dryRun) => void run(dryRun)}
            onOther={begin}
          />
        )}
        {importId && (
          <ImportResult
            importId={importId}
            actions={
              <>
                {file && preview && (
                  <Button look="subtle" onClick={() => setImportId(null)}>
                    <Trans>Back to the columns</Trans>
                  </Button>
                )}
                <Button look="subtle" onClick={begin}>
                  <Trans>Another file</Trans>
                </Button>
              </>
            }
            onReal={file && preview ? () => void run(false) : undefined}
          />
        )}
      </Stack>
    </div>
  )
}
