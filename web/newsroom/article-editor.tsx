import { Trans, useLingui } from '@lingui/react/macro'
import { Eye, PenLine } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { textSearches } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { FieldGroup } from '../kit/field.tsx'
import { FormSummary } from '../kit/form-summary.tsx'
import { Row, Split, Stack } from '../kit/layout.tsx'
import { RichTextEditor } from '../kit/rich-text/rich-text-editor.tsx'
import { Sheet } from '../kit/sheet.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { TextField } from '../kit/text-field.tsx'
import { Heading } from '../kit/type.tsx'
import styles from './article-editor.module.css'
import type { ArticleForm } from './article-form.ts'
import { ArticlePreview } from './article-preview.tsx'
import { CoverField } from './cover-field.tsx'

/** The words beside each field that the server, or this screen, found wrong. */
export type ArticleProblems = Partial<Record<keyof ArticleForm, string>>

/**
 * Writing an article: the text on a sheet, as it will be read, and beside it where and when it goes. `side` holds those
 * fields, `footer` the buttons, `notice` what must be said above it all.
 */
export function ArticleEditor({
  heading,
  form,
  onChange,
  problems,
  notice,
  side,
  footer,
}: {
  heading: string
  form: ArticleForm
  onChange: (form: ArticleForm) => void
  problems: ArticleProblems
  notice?: ReactNode
  side: ReactNode
  footer: ReactNode
}) {
  const { t } = useLingui()
  const [isPreview, setPreview] = useState(false)
  const set = (part: Partial<ArticleForm>) => onChange({ ...form, ...part })
  return (
    <Split>
      <Stack gap="md">
        <Heading level={1}>{heading}</Heading>
        {notice}
        <FormSummary
          title={t`The article is not there yet`}
          problems={Object.entries(problems).map(([field, text]) => ({ fieldId: `article-${field}`, text }))}
        />
        {isPreview ? (
          <ArticlePreview form={form} />
        ) : (
          <Sheet as="div" bleed roomy>
            <Stack gap="lg">
              <div id="article-cover" tabIndex={-1}>
                <CoverField value={form.cover} onChange={(cover) => set({ cover })} error={problems.cover} />
              </div>
              <TextField
                id="article-kicker"
                label={t`Subject`}
                hint={t`A word or two above the title, such as “Public space”.`}
                optional={t`(optional)`}
                maxLength={60}
                value={form.kicker}
                error={problems.kicker}
                onText={(kicker) => set({ kicker })}
              />
              <TextField
                id="article-title"
                label={t`Title`}
                maxLength={300}
                required
                value={form.title}
                error={problems.title}
                onText={(title) => set({ title })}
              />
              <TextArea
                id="article-intro"
                label={t`Introduction`}
                hint={t`What it comes down to, in a sentence or two.`}
                optional={t`(optional)`}
                rows={3}
                maxLength={600}
                value={form.intro}
                error={problems.intro}
                onText={(intro) => set({ intro })}
              />
              <FieldGroup label={t`Text`} error={problems.body}>
                <div id="article-body" tabIndex={-1} className={styles.text}>
                  <RichTextEditor
                    {...textSearches}
                    label={t`Text`}
                    placeholder={t`Write the article here`}
                    value={form.body}
                    invalid={problems.body !== undefined}
                    onChange={(body) => set({ body })}
                  />
                </div>
              </FieldGroup>
            </Stack>
          </Sheet>
        )}
      </Stack>
      <Stack as="aside" gap="lg" aria-label={t`Where and when`}>
        {side}
        <Stack gap="sm">
          <Row wrap>{footer}</Row>
          <Row>
            <Button
              icon={isPreview ? <PenLine /> : <Eye />}
              aria-pressed={isPreview}
              onClick={() => setPreview(!isPreview)}
            >
              {isPreview ? <Trans>Go on writing</Trans> : <Trans>See it as a reader</Trans>}
            </Button>
          </Row>
        </Stack>
      </Stack>
    </Split>
  )
}
