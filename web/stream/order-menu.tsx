import { useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { useAct } from '../app/client/use-act.ts'
import { Button, Menu } from '../kit/index.ts'

type Order = 'newest' | 'relevant'

/** In which order the stream stands, and the other one; the choice goes along to every device. */
export function OrderMenu({ order, onOrder }: { order: Order; onOrder: () => void }) {
  const { t } = useLingui()
  const change = useAct('changeStreamSettings', { done: onOrder })
  const words = { newest: t`Newest first`, relevant: t`For you first` }
  const entry = (id: Order) => ({
    id,
    label: words[id],
    selected: id === order,
    onAction: () => {
      if (id !== order) change.send({ order: id })
    },
  })
  return (
    <Menu
      label={t`Order of the messages`}
      entries={[entry('newest'), entry('relevant')]}
      trigger={
        <Button look="subtle" small pending={change.isSending} iconAfter={<ChevronDown />}>
          {words[order]}
        </Button>
      }
    />
  )
}
