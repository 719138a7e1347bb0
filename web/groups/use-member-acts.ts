import { useLingui } from '@lingui/react/macro'
import type { GroupPage } from '../../contract/groups.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import { call, type EndpointName } from '../app/client/call.ts'
import { refresh } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { toast } from '../kit/index.ts'
import { useRefusal } from './use-refusal.ts'

const touched: EndpointName[] = ['group', 'groupMembers', 'groups']

/** What a host does with one person: let in, make host, take out, with a way back. */
export function useMemberActs(group: Pick<GroupPage, 'id'>, { id: personId, name }: Pick<PersonBrief, 'id' | 'name'>) {
  const { t } = useLingui()
  const { say } = useRefusal()
  const inGroup = { groupId: group.id, personId }
  const gone = {
    echo: (
      _: unknown,
      echo: Parameters<NonNullable<Parameters<typeof useAct<'removeMember'>>[1]>['echo'] & object>[1],
    ) =>
      echo.changeRows('groupMembers', { groupId: group.id }, (rows) =>
        rows.filter((row) => row.person.id !== personId),
      ),
    refreshes: touched,
  }
  const remove = useAct('removeMember', gone)
  const answer = useAct('answerRequest', gone)
  const role = useAct('setMemberRole', { refreshes: touched })
  const putBack = () =>
    void call('restoreMember', inGroup)
      .then(() => refresh(...touched))
      .catch(say)
  return {
    remove: () =>
      void remove
        .act(inGroup)
        .then(({ undoUntil }) =>
          toast({
            text: undoUntil ? t`${name} is no longer a member.` : t`The invitation of ${name} is taken back.`,
            ...(undoUntil && { undo: putBack }),
          }),
        )
        .catch(say),
    answer: (approve: boolean) =>
      void answer
        .act({ ...inGroup, approve })
        .then(() => toast({ text: approve ? t`${name} is a member now.` : t`${name} was not let in.` }))
        .catch(say),
    setRole: (to: 'host' | 'member') =>
      void role
        .act({ ...inGroup, role: to })
        .then(() => toast({ text: to === 'host' ? t`${name} is host now.` : t`${name} is no longer host.` }))
        .catch(say),
  }
}
