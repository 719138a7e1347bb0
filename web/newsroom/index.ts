import { createElement } from 'react'
import { DidNotComeHere } from '../kit/did-not-come.tsx'
import { late } from '../kit/late.tsx'
import { ItemSkeleton } from '../kit/skeleton.tsx'

export { articleDraftAddress } from './addresses.ts'
export { EditorialColumn } from './editorial-column.tsx'
export { MoreNews } from './more-news.tsx'
export { NewsList } from './news-list.tsx'

// Writing brings the whole editor along; its code comes when it is first drawn.
const inPage = {
  waiting: () => createElement(ItemSkeleton),
  failed: (again: () => void) => createElement(DidNotComeHere, { again }),
}
export const NewArticle = late(() => import('./new-article.tsx').then((module) => module.NewArticle), inPage)
export const EditArticle = late(() => import('./edit-article.tsx').then((module) => module.EditArticle), inPage)
