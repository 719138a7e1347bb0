import { registerKind } from '../content/index.ts'
import type { Domain } from '../platform/domain.ts'
import { listeners } from './listeners.ts'
import { questionKind } from './question-kind.ts'
import { routes } from './routes.ts'

registerKind(questionKind)

export const questions: Domain = { name: 'questions', routes, listeners }

export { acceptAnswer } from './accept-answer.ts'
export { askQuestion } from './ask-question.ts'
export { importQuestions } from './import-questions.ts'
