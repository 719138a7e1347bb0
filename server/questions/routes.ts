import * as contract from '../../contract/questions.ts'
import { route } from '../platform/domain.ts'
import { acceptAnswer } from './accept-answer.ts'
import { askQuestion } from './ask-question.ts'
import { editQuestion } from './edit-question.ts'
import { questions } from './questions.ts'
import { similarQuestions } from './similar-questions.ts'

export const routes = [
  route(contract.askQuestion, askQuestion),
  route(contract.editQuestion, editQuestion),
  route(contract.acceptAnswer, acceptAnswer),
  route(contract.questions, questions),
  route(contract.similarQuestions, similarQuestions),
]
