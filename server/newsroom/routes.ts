import * as contract from '../../contract/newsroom.ts'
import { route } from '../platform/domain.ts'
import { articles } from './articles.ts'
import { editArticle } from './edit-article.ts'
import { frontPage } from './front-page.ts'
import { placesToPublish } from './places-to-publish.ts'
import { publishArticle } from './publish-article.ts'

export const routes = [
  route(contract.publishArticle, publishArticle),
  route(contract.editArticle, editArticle),
  route(contract.frontPage, frontPage),
  route(contract.articles, articles),
  route(contract.placesToPublish, placesToPublish),
]
