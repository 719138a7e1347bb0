import { useEffect, useState } from 'react'

const storageKey = 'plein-list-parts'
const partsAtMost = 12

interface Reading {
  data: { pages: unknown[] } | undefined
  hasNextPage: boolean
  isFetching: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => unknown
}

/**
 * Remembers how many parts of a list were read at this place in the history, and after a reload (or a return after the
 * cache forgot) reads as many again, so that the row one was at is there to go back to.
 */
export function useKeptPages(list: string, { data, ...reading }: Reading): void {
  const [place] = useState(() => `${placeInHistory()} ${list}`)
  const [wanted] = useState(() => read()[place] ?? 0)
  const [isBack, setBack] = useState(() => (data?.pages.length ?? 0) >= wanted)
  const count = data?.pages.length ?? 0
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = reading
  useEffect(() => {
    if (isBack || !count) return
    if (count >= wanted || !hasNextPage || isFetchNextPageError) setBack(true)
    else if (!isFetching) void fetchNextPage()
  }, [isBack, count, wanted, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage])
  useEffect(() => {
    if (isBack && count) write(place, Math.min(count, partsAtMost))
  }, [isBack, count, place])
}

/** The router names each entry of the history; a new visit to the same page is another one. */
const placeInHistory = () => (history.state as { __TSR_key?: string } | null)?.__TSR_key ?? ''

function read(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Record<string, number>
  } catch {
    return {}
  }
}

function write(place: string, count: number) {
  const { [place]: _, ...others } = read()
  const recent = Object.entries({ ...others, ...(count > 1 && { [place]: count }) }).slice(-40)
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(recent)))
  } catch {
    // Storage is full or closed: after a reload the list then begins at its top.
  }
}
