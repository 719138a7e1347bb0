import { administrators, anyone, table } from './expectations.ts'
import type { Matrix } from './matrix.ts'

/** This world is not a demo: looking around as somebody else does not exist in it. */
const nobody = table('hidden', { outsider: 'hidden', deactivated: 'hidden' })

export const setupMatrix: Matrix = {
  // The organisation is there already, so the answer is a 409 for all.
  setUp: {
    input: () => ({
      name: 'Nog een plein',
      brandColour: '#17604c',
      purpose: '',
      language: 'nl',
      personName: 'Indringer',
      email: 'indringer@example.org',
      staffNumber: null,
      password: 'drie woorden op een rij',
      start: 'empty',
    }),
    expect: anyone,
    groupless: true,
  },
  demoProgress: { expect: administrators, groupless: true },
  demoCast: { expect: nobody, groupless: true },
  // An unknown file or import is not found; the door itself is open to administrators alone.
  importCommunity: {
    input: ({ world }) => ({ fileId: world.anId(), site: 'bruggen.example', into: 'group' }),
    expect: table('no', { administrator: 'hidden' }),
    groupless: true,
  },
  communityImport: {
    input: ({ world }) => ({ importId: world.anId() }),
    expect: table('no', { administrator: 'hidden' }),
    groupless: true,
  },
  communityImports: { expect: administrators, groupless: true },
  enterDemo: { input: () => ({ key: 'samira' }), expect: nobody, groupless: true },
}
