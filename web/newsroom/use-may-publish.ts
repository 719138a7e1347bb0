import { useOwn } from '../content/index.ts'

/** Whether this person writes news. The server decides; this only leaves out a door that would be closed. */
export function useMayPublish(): boolean {
  const own = useOwn()
  return own !== undefined && own.role !== 'employee'
}
