import { lazy } from 'react'

export { articleDraftAddress, editArticleAddress, newArticleAddress, newsAddress } from './addresses.ts'
export { articleDrawing } from './article-drawing.tsx'
export { EditorialColumn } from './editorial-column.tsx'
export { NewsList } from './news-list.tsx'
export { StoryLead, StoryLine } from './story.tsx'

// Writing brings the whole editor along; its code comes with the page.
export const NewArticle = lazy(() => import('./new-article.tsx').then((module) => ({ default: module.NewArticle })))
export const EditArticle = lazy(() => import('./edit-article.tsx').then((module) => ({ default: module.EditArticle })))
