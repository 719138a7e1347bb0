import type { Author } from './dump-index.ts'

/** Names for where records come from: stable between runs, and different between communities. */
export interface SourceIds {
  post(id: number): string
  comment(id: number): string
  tag(name: string): string
  author(author: Author): string
}

export function sourceIds(site: string): SourceIds {
  const start = `stackexchange:${site}`
  return {
    post: (id) => `${start}:post:${id}`,
    comment: (id) => `${start}:comment:${id}`,
    tag: (name) => `${start}:tag:${name}`,
    author: (author) => ('user' in author ? `${start}:user:${author.user}` : `${start}:former:${author.formerName}`),
  }
}
