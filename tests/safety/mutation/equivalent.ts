/** Faults that no test can see because they change nothing, each with why. */
export const equivalent: { file: string; line: number; was: string; becomes: string; because: string }[] = []
