import { useLingui } from '@lingui/react/macro'
import type { AnswerOf } from '../app/client/call.ts'

export type AccountRow = AnswerOf<'accounts'>['rows'][number]
export type RoleName = AccountRow['role']

export const roleNames = ['employee', 'editor', 'community_manager', 'administrator'] as const
export const stateNames = ['invited', 'active', 'deactivated'] as const

/** Roles and states in words. */
export function useRoleWords() {
  const { t } = useLingui()
  return {
    role: {
      employee: t`Employee`,
      editor: t`Editor`,
      community_manager: t`Community manager`,
      administrator: t`Administrator`,
    },
    state: { invited: t`Not here yet`, active: t`Active`, deactivated: t`No access` },
  }
}
