import { deskQuestions } from './questions-desk.ts'
import { outsideQuestions } from './questions-outside.ts'
import type { QuestionSource } from './types.ts'

/** Questions and their answers: most solved, some open, one asked before. */
export const questions: QuestionSource[] = [...outsideQuestions, ...deskQuestions]
