import { signedIn } from './expectations.ts'
import type { Matrix } from './matrix.ts'

export const filesMatrix: Matrix = {
  uploadFile: { expect: signedIn, groupless: true, heldBy: 'server/files/files.test.ts (raw bytes)' },
  fileContent: {
    expect: signedIn,
    groupless: true,
    heldBy: 'server/files/files.test.ts: hidden unless what refers to the file is for the caller',
  },
}
