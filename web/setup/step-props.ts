import type { Answers } from './answers.ts'

/** What every step of the wizard gets: the answers, how to change them, and what is wrong with a field. */
export interface StepProps {
  answers: Answers
  set: (change: Partial<Answers>) => void
  errorOf: (field: string) => string | undefined
}
