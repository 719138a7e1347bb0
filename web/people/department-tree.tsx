import { useLingui } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import { queryOptionsFor, useRead } from '../app/client/query.ts'
import { Avatar, SkeletonLine, Stack, Waiting } from '../kit/index.ts'
import { type TreeNode, TreeView } from '../kit/tree-view.tsx'
import { departmentAddress, personAddress } from './addresses.ts'
import { face } from './face.ts'

/** How many people a branch shows; the department's own page has them all. */
const peopleAtMost = 50

/** The organisation as a tree of departments and the people in them; each branch is fetched when it opens. */
export function DepartmentTree({ current }: { current?: string | undefined }) {
  const { t, i18n } = useLingui()
  const [opened, setOpened] = useState<readonly string[]>([])
  const top = useRead('departmentLevel', {})
  const levels = useQueries({ queries: opened.map((parentId) => queryOptionsFor('departmentLevel', { parentId })) })
  const people = useQueries({
    queries: opened.map((departmentId) =>
      queryOptionsFor('directory', { departmentId, direct: 'true', size: peopleAtMost }),
    ),
  })

  function node(department: AnswerOf<'departmentLevel'>['departments'][number]): TreeNode {
    const at = opened.indexOf(department.id)
    const level = levels[at]?.data
    const inside = people[at]?.data
    return {
      id: department.id,
      text: department.name,
      extra: department.peopleCount ? i18n.number(department.peopleCount) : undefined,
      href: departmentAddress(department.id),
      hasChildren: department.childCount > 0 || department.peopleCount > 0,
      children:
        level && inside
          ? [
              ...level.departments.map(node),
              ...inside.rows.map(
                (person): TreeNode => ({
                  id: `${department.id}:${person.id}`,
                  text: person.name,
                  extra: person.jobTitle,
                  lead: <Avatar {...face(person)} size="xs" />,
                  href: personAddress(person.id),
                }),
              ),
              ...(inside.next
                ? [{ id: `${department.id}:more`, text: t`All people here`, href: departmentAddress(department.id) }]
                : []),
            ]
          : undefined,
    }
  }

  if (!top.data) {
    return (
      <Waiting>
        <Stack gap="sm">
          <SkeletonLine width="60%" />
          <SkeletonLine width="75%" />
          <SkeletonLine width="50%" />
        </Stack>
      </Waiting>
    )
  }
  return (
    <TreeView
      label={t`Departments and people`}
      nodes={top.data.departments.map(node)}
      current={current}
      onExpand={(id) => setOpened((was) => (was.includes(id) ? was : [...was, id]))}
    />
  )
}
