export { QuestionList, type QuestionView } from './question-list.tsx'
export { SimilarBlock } from './similar-questions.tsx'
export { useAnswerActions } from './use-answer-actions.tsx'
