import type { AnswerOf } from '../app/client/call.ts'
import { useRead } from '../app/client/query.ts'

/** Who is signed in, as the session says it; undefined on pages for anyone. Read before the first page is drawn. */
export function useOwn(): NonNullable<AnswerOf<'session'>['viewer']> | undefined {
  const { data } = useRead('session', {}, { staleTime: Number.POSITIVE_INFINITY })
  return data?.viewer ?? undefined
}
