import { useLingui } from '@lingui/react/macro'
import { UserRoundCheck, UserRoundPlus } from 'lucide-react'
import { useAct } from '../app/client/use-act.ts'
import { Button, toast } from '../kit/index.ts'

/** Follows or stops following, at once on screen. */
export function FollowButton({
  personId,
  name,
  isFollowed,
  small = false,
}: {
  personId: string
  name: string
  isFollowed: boolean
  small?: boolean
}) {
  const { t } = useLingui()
  const refreshes = ['directory', 'followedPeople', 'followers'] as const
  const follow = useAct('followPerson', {
    echo: ({ personId: id }, echo) =>
      echo.change('profile', { personId: id }, (was) => ({
        ...was,
        isFollowed: true,
        followerCount: was.followerCount + 1,
      })),
    refreshes: [...refreshes],
  })
  const unfollow = useAct('unfollowPerson', {
    echo: ({ personId: id }, echo) =>
      echo.change('profile', { personId: id }, (was) => ({
        ...was,
        isFollowed: false,
        followerCount: Math.max(0, was.followerCount - 1),
      })),
    refreshes: [...refreshes],
  })
  const run = (act: typeof follow.act) =>
    act({ personId }).catch(() => toast({ text: t`That did not work. Try again in a moment.` }))
  return (
    <Button
      small={small}
      look={small ? 'subtle' : 'secondary'}
      icon={isFollowed ? <UserRoundCheck /> : <UserRoundPlus />}
      aria-pressed={isFollowed}
      aria-label={isFollowed ? t`You follow ${name}. Stop following` : t`Follow ${name}`}
      onClick={() => void run(isFollowed ? unfollow.act : follow.act)}
    >
      {isFollowed ? t`Following` : t`Follow`}
    </Button>
  )
}
