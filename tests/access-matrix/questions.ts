import { everyone } from '../../contract/audience.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { signedIn, table } from './expectations.ts'
import type { Matrix } from './matrix.ts'
import type { Cell } from './world.ts'

const text = { title: 'Wie weet dit?', body: textToDocument('Ik niet') }
const outside = { open: 'no', closed: 'hidden', secret: 'hidden', archived: 'no' } as const
const whileAlive = { open: 'yes', closed: 'yes', secret: 'yes', archived: 'no' } as const

const questionBy = async ({ world, group }: Cell, author: string) => ({
  itemId: await world.item(group, 'question', author),
})

export const questionsMatrix: Matrix = {
  askQuestion: { input: () => ({ ...text, audienceId: everyone }), expect: signedIn, groupless: true },
  editQuestion: {
    input: async (cell) => ({
      ...(await questionBy(cell, cell.caller.id || cell.world.author.id)),
      ...text,
      version: 1,
    }),
    expect: table(outside, { member: whileAlive, host: whileAlive }),
  },
  acceptAnswer: {
    input: async (cell) => ({ ...(await questionBy(cell, cell.world.author.id)), commentId: null }),
    expect: table(outside, { member: 'no', host: whileAlive }),
  },
  questions: { expect: signedIn, groupless: true },
  similarQuestions: { input: () => ({ text: 'wie weet dit' }), expect: signedIn, groupless: true },
}
