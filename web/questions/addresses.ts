/** Where questions are listed. A question's own page is that of any item. */
export const questionsAddress = '/questions'
