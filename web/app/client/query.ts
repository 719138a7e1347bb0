import {
  infiniteQueryOptions,
  queryOptions,
  type UseQueryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import { type AnswerOf, call, type EndpointName, type InputTo } from './call.ts'
import { queryClient } from './query-client.ts'

/** Names of the endpoints that answer with one page of a keyset list: `{ rows, next }`. */
export type PagedName = {
  [Name in EndpointName]: AnswerOf<Name> extends { rows: unknown[]; next: string | null } ? Name : never
}[EndpointName]
export type RowOf<Name extends PagedName> = AnswerOf<Name> extends { rows: (infer Row)[] } ? Row : never
/** The input of a paged endpoint as a page gives it: the cursor is added for each next part. */
export type ListInput<Name extends PagedName> = Omit<InputTo<Name> & object, 'cursor'>

/** Cache key of a read. A prefix of it matches more: `[name]` all inputs, `[name, { groupId }]` all of that group. */
export const keyOf = (name: EndpointName, input: object = {}) => [name, input] as const
const pagesKeyOf = (name: EndpointName, input: object) => [name, input, 'pages'] as const

/** What TanStack Query needs to read an endpoint; for useQueries, prefetching and loaders. */
export const queryOptionsFor = <Name extends EndpointName>(name: Name, input: InputTo<Name>) =>
  queryOptions<AnswerOf<Name>>({
    queryKey: keyOf(name, (input ?? {}) as object),
    queryFn: ({ signal }) => call(name, input, { signal }),
  })

type ReadOptions<Name extends EndpointName> = Omit<UseQueryOptions<AnswerOf<Name>>, 'queryKey' | 'queryFn'>

/** Reads an endpoint and keeps it up to date. `data` is undefined until the first answer. */
export const useRead = <Name extends EndpointName>(name: Name, input: InputTo<Name>, options: ReadOptions<Name> = {}) =>
  useQuery({ ...queryOptionsFor(name, input), ...options })

/** As queryOptionsFor, for a list that pages by keyset. */
export const pagesOptionsFor = <Name extends PagedName>(name: Name, input: ListInput<Name>) =>
  infiniteQueryOptions({
    queryKey: pagesKeyOf(name, input),
    queryFn: ({ signal, pageParam }) =>
      call(name, { ...input, cursor: pageParam ?? undefined } as InputTo<Name>, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last as { next: string | null }).next,
  })

/**
 * Reads a keyset list, part by part. `rows` holds everything read so far, undefined until the first answer;
 * `fetchNextPage` reads on while `hasNextPage`.
 */
export function useReadPages<Name extends PagedName>(
  name: Name,
  input: ListInput<Name>,
  options: { enabled?: boolean } = {},
) {
  const query = useInfiniteQuery({ ...pagesOptionsFor(name, input), ...options })
  const rows = query.data?.pages.flatMap((page) => (page as unknown as { rows: RowOf<Name>[] }).rows)
  return { ...query, rows }
}

/** Marks everything read from these endpoints as old, so that what is on screen is read again. */
export const refresh = (...names: EndpointName[]) =>
  Promise.all(names.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))

/** As refresh, for one endpoint and the inputs that agree with this part: `refreshOf('commentThread', { itemId })`. */
export const refreshOf = <Name extends EndpointName>(name: Name, input: Partial<InputTo<Name> & object>) =>
  queryClient.invalidateQueries({ queryKey: keyOf(name, input) })

/** Starts reading ahead of need; errors wait for the page itself. */
export const readAhead = <Name extends EndpointName>(name: Name, input: InputTo<Name>) =>
  queryClient.prefetchQuery(queryOptionsFor(name, input))
