import { Trans, useLingui } from '@lingui/react/macro'
import { use, useState } from 'react'
import type { ItemCard as Card } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { refresh, useRead } from '../app/client/query.ts'
import { ItemCard, useItemRefusals, useSayFailure } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { DateTimeField } from '../kit/date-time-field.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Row, Stack } from '../kit/layout.tsx'
import { ItemSkeleton } from '../kit/skeleton.tsx'
import { TimeZoneContext } from '../kit/time.tsx'
import { toast } from '../kit/toast.tsx'
import { momentOfZonedText, zonedTextOf } from '../kit/zoned-moment.ts'

/** What of one's own waits for its moment, soonest first: move it, or post it now. */
export function ScheduledList() {
  const { data } = useRead('scheduledItems', {}, { staleTime: 0 })
  if (!data) return <ItemSkeleton />
  if (!data.items.length)
    return (
      <EmptyState scene="lamp" title={<Trans>Nothing waits</Trans>}>
        <Trans>Press “Later” while you write, and your post waits here until its moment.</Trans>
      </EmptyState>
    )
  return (
    <Stack>
      {data.items.map((item) => (
        <div key={item.id}>
          <ItemCard item={item} headingLevel={2} />
          <Moment item={item} />
        </div>
      ))}
    </Stack>
  )
}

function Moment({ item }: { item: Card }) {
  const { t } = useLingui()
  const zone = use(TimeZoneContext)
  const refusals = useItemRefusals()
  const sayFailure = useSayFailure()
  const before = item.scheduledFor ? zonedTextOf(item.scheduledFor, zone) : ''
  const [text, setText] = useState(before)
  const [error, setError] = useState<unknown>(null)
  const move = () => {
    setError(null)
    call('reschedule', { itemId: item.id, scheduledFor: momentOfZonedText(text, zone) ?? item.scheduledFor }).then(
      () => {
        toast({ text: t`The moment is changed.` })
        return refresh('scheduledItems')
      },
      setError,
    )
  }
  const postNow = () =>
    call('reschedule', { itemId: item.id, scheduledFor: null }).then(() => {
      toast({ text: t`Posted.` })
      return refresh('scheduledItems', 'homeStream')
    }, sayFailure)
  return (
    <Row wrap align="end" style={{ marginTop: '0.75rem' }}>
      <DateTimeField
        label={t`Post on`}
        value={text}
        error={refusals.field(error, 'scheduledFor') ?? refusals.whole(error, ['scheduledFor'])}
        onText={setText}
      />
      {text !== before && (
        <Button look="soft" onClick={move}>
          <Trans>Change the moment</Trans>
        </Button>
      )}
      <Button look="subtle" onClick={() => void postNow()}>
        <Trans>Post now</Trans>
      </Button>
    </Row>
  )
}
