import { Trans } from '@lingui/react/macro'
import { useOwn } from '../content/index.ts'
import { Byline } from '../kit/byline.tsx'
import { Stack } from '../kit/layout.tsx'
import { Sheet } from '../kit/sheet.tsx'
import { Time } from '../kit/time.tsx'
import type { ArticleForm } from './article-form.ts'
import { ArticleText } from './article-text.tsx'

/** The article as its readers will see it, drawn by the same part as its page. */
export function ArticlePreview({ form }: { form: ArticleForm }) {
  const own = useOwn()
  return (
    <Sheet as="article" bleed roomy>
      <Stack gap="lg">
        <ArticleText
          {...form}
          title={form.title || '…'}
          byline={
            own && (
              <Byline
                author={{ id: own.id, name: own.name, photo: own.photo ?? undefined }}
                time={<Time at={new Date()} format="day" />}
                second={<Trans>This is how colleagues will see it</Trans>}
              />
            )
          }
        />
      </Stack>
    </Sheet>
  )
}
