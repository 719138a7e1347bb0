import { useLingui } from '@lingui/react/macro'
import type { GroupPage } from '../../contract/groups.ts'
import { call, type EndpointName } from '../app/client/call.ts'
import { refresh } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { toast, useNavigateTo } from '../kit/index.ts'
import { useRefusal } from './use-refusal.ts'

/** What changes when somebody comes or goes. */
const touched: EndpointName[] = ['group', 'groups', 'groupMembers', 'myGroupButtons', 'placesToPost']

/** Joining and leaving, with words in passing and a way back. */
export function useGroupActs(group: Pick<GroupPage, 'id' | 'name' | 'visibility'>, ownId: string) {
  const { t } = useLingui()
  const { say } = useRefusal()
  const navigate = useNavigateTo()
  const groupId = group.id
  const join = useAct('joinGroup', { refreshes: touched })
  const leave = useAct('leaveGroup', { refreshes: touched })
  const takeOver = useAct('takeOverGroup', { refreshes: touched })

  const comeBack = () =>
    void call('restoreMember', { groupId, personId: ownId })
      .then(() => refresh(...touched))
      .catch(say)

  return {
    isBusy: join.isSending || leave.isSending || takeOver.isSending,
    join: () =>
      void join
        .act({ groupId })
        .then(({ state }) => {
          if (state === 'requested') toast({ text: t`Your request is with the hosts. You hear from us.` })
        })
        .catch(say),
    leave: () =>
      void leave
        .act({ groupId })
        .then(({ undoUntil, successor }) => {
          const heir = successor?.name
          const text = heir ? t`You have left ${group.name}. ${heir} is host now.` : t`You have left ${group.name}.`
          if (undoUntil) toast({ text, undo: comeBack })
          if (group.visibility === 'secret') navigate('/groups')
        })
        .catch(say),
    takeOver: () => void takeOver.act({ groupId }).catch(say),
  }
}
