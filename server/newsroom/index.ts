import { registerKind } from '../content/index.ts'
import { registerFileReader } from '../files/index.ts'
import type { Domain } from '../platform/domain.ts'
import { articleKind } from './article-kind.ts'
import { coverReader } from './cover-reader.ts'
import { routes } from './routes.ts'

registerKind(articleKind)
registerFileReader(coverReader)

export const newsroom: Domain = { name: 'newsroom', routes }

export { publishArticle } from './publish-article.ts'
