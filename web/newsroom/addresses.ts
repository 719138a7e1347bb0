/** Where news lives on the web. An article's own page is that of any item. */
export const newsAddress = '/news'
export const newArticleAddress = '/news/new'
export const articleDraftAddress = (draftId: string) => `/news/new?draft=${draftId}`
export const editArticleAddress = (itemId: string) => `/news/${itemId}/edit`
