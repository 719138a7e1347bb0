import { useLingui } from '@lingui/react/macro'

/** The role in which somebody removed something, in words. */
export function RemovedBy({ as }: { as: string }) {
  const { t } = useLingui()
  switch (as) {
    case 'author':
      return t`by the writer`
    case 'host':
      return t`by a host of the group`
    case 'community_manager':
      return t`by a community manager`
    default:
      return t`by an administrator`
  }
}
