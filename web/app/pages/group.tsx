import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { GroupPage as Group } from '../../../contract/groups.ts'
import { GroupAbout, GroupFrame, GroupMembers, GroupSettings, GroupSide, type GroupTab } from '../../groups/index.ts'
import { Split } from '../../kit/index.ts'
import { usePageTitle } from '../page-title.ts'
import { useViewer } from '../session.ts'
import { GroupShare, GroupStream } from './group-stream.tsx'

interface Address {
  slug: string
}

/** A group: what is said in it, where that may be read; else what it is about. */
export const GroupPage = ({ slug }: Address) => (
  <Framed slug={slug} tab="stream">
    {(group) =>
      group.can.read ? (
        <Split>
          <GroupStream group={group} />
          <GroupSide group={group} />
        </Split>
      ) : (
        <GroupAbout group={group} />
      )
    }
  </Framed>
)

export const GroupAboutPage = ({ slug }: Address) => (
  <Framed slug={slug} tab="about">
    {(group) => <GroupAbout group={group} />}
  </Framed>
)

export function GroupMembersPage({ slug }: Address) {
  const { id } = useViewer()
  return (
    <Framed slug={slug} tab="members">
      {(group) => (group.can.read ? <GroupMembers group={group} ownId={id} /> : <GroupAbout group={group} />)}
    </Framed>
  )
}

export const GroupSettingsPage = ({ slug }: Address) => (
  <Framed slug={slug} tab="settings">
    {(group) => <GroupSettings group={group} />}
  </Framed>
)

function Framed({ slug, tab, children }: Address & { tab: GroupTab; children: (group: Group) => ReactNode }) {
  const { t } = useLingui()
  const router = useRouter()
  const { id } = useViewer()
  const [name, setName] = useState<string>()
  usePageTitle(name ?? t`Group`)
  // A link with a former name works, and shows the present one.
  const follow = (group: Group) => {
    setName(group.name)
    if (group.slug === slug) return
    const href = router.state.location.pathname.replace(`/groups/${slug}`, `/groups/${group.slug}`)
    void router.navigate({ href, replace: true } as Parameters<typeof router.navigate>[0])
  }
  return (
    <GroupFrame slug={slug} tab={tab} ownId={id} share={(group) => <GroupShare group={group} />} onAddress={follow}>
      {children}
    </GroupFrame>
  )
}
