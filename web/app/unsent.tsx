import { useEffect } from 'react'
import { resumeSendings } from '../conversation/sending.ts'
import { UnsentPosts } from '../posts/unsent-posts.ts'
import { useViewer } from './session.ts'

/** What could not leave this device before the page was closed goes out now. */
export function Unsent() {
  const { id } = useViewer()
  useEffect(() => resumeSendings(id), [id])
  return <UnsentPosts />
}
