import type { InfiniteData, QueryKey } from '@tanstack/react-query'
import type { AnswerOf, EndpointName, InputTo } from './call.ts'
import { keyOf, type PagedName, type RowOf } from './query.ts'
import { queryClient } from './query-client.ts'

/** Changes what is on screen before the server has answered; everything is put back when it says no. */
export interface Echo {
  /** Changes what was read from an endpoint, for every input that agrees with this part. */
  change: <Name extends EndpointName>(
    name: Name,
    input: Partial<InputTo<Name> & object>,
    to: (was: AnswerOf<Name>) => AnswerOf<Name>,
  ) => void
  /** Changes all rows read so far of a keyset list; `first` tells the part that holds the top of the list. */
  changeRows: <Name extends PagedName>(
    name: Name,
    input: Partial<InputTo<Name> & object>,
    to: (rows: RowOf<Name>[], first: boolean) => RowOf<Name>[],
  ) => void
}

type Pages = InfiniteData<{ rows: unknown[] }>

/** An echo with the way to undo it. */
export function startEcho(): { echo: Echo; undo: () => void } {
  const before: [QueryKey, unknown][] = []
  const each = (name: EndpointName, input: object, paged: boolean, to: (was: unknown) => unknown) => {
    const queryKey = keyOf(name, input)
    // An answer that is still on its way was made before this change, and would undo it on screen.
    void queryClient.cancelQueries({ queryKey })
    for (const [key, was] of queryClient.getQueriesData({ queryKey })) {
      if (was === undefined || (key[2] === 'pages') !== paged) continue
      before.push([key, was])
      queryClient.setQueryData(key, to(was))
    }
  }
  return {
    echo: {
      change: (name, input, to) => each(name, input, false, (was) => to(was as never)),
      changeRows: (name, input, to) =>
        each(name, input, true, (was) => ({
          ...(was as Pages),
          pages: (was as Pages).pages.map((page, index) => ({ ...page, rows: to(page.rows as never, index === 0) })),
        })),
    },
    undo: () => {
      for (const [key, was] of before.reverse()) queryClient.setQueryData(key, was)
    },
  }
}
