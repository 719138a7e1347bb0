import { lazy } from 'react'

export { articleDraftAddress } from './addresses.ts'
export { EditorialColumn } from './editorial-column.tsx'
export { MoreNews } from './more-news.tsx'
export { NewsList } from './news-list.tsx'

// Writing brings the whole editor along; its code comes with the page.
export const NewArticle = lazy(() => import('./new-article.tsx').then((module) => ({ default: module.NewArticle })))
export const EditArticle = lazy(() => import('./edit-article.tsx').then((module) => ({ default: module.EditArticle })))
