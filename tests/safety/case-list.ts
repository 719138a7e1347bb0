/** One case of what must hold. */
export interface SafetyCase {
  /** As in the names of the tests: `safety 13: …`. Numbers are not consecutive. */
  number: number | 'rule'
  says: string
  /** Files beside the numbered tests that hold it: the harnesses, which try it on every route. */
  alsoHeldBy?: string[]
  /** Not built yet: what brings it, and a word that no source holds before. */
  comesWith?: { what: string; sign: RegExp }
  /** Why the case cannot arise here. */
  cannotArise?: string
}

const matrix = 'tests/access-matrix/access-matrix.test.ts'
const crawl = 'tests/safety/structural/canary-crawl.test.ts'
const twins = 'tests/safety/structural/non-interference.test.ts'
const clock = 'tests/safety/structural/revocation-clock.test.ts'
const sso = { what: 'single sign-on', sign: /\b(openid-client|node-saml|samlify|oidc)\b/i }
const scim = { what: 'personnel systems by SCIM', sign: /\bscim(my)?\b/i }
const webhooks = { what: 'webhooks', sign: /\bwebhook/i }
const wiki = { what: 'the wiki', sign: /kind: 'page'|server\/wiki|'wiki'/ }
const mailIn = { what: 'answering by mail', sign: /\bmailparser\b|reply-?by-?mail/i }

/** Sections and cases as docs/safety.md lists them. Write with: npx vitest run --project fast tests/safety/case-list.test.ts -u */
export const sections: { letter: string; title: string; cases: SafetyCase[] }[] = [
  {
    letter: '',
    title: 'Above all',
    cases: [
      {
        number: 'rule',
        says: 'Every denial leaves a line: actor, action, object, result, origin, time',
        alsoHeldBy: [matrix],
      },
    ],
  },
  {
    letter: 'A',
    title: 'Things in groups',
    cases: [
      {
        number: 1,
        says: 'What stands in a secret group, read by id: like what does not exist',
        alsoHeldBy: [matrix, crawl],
      },
      { number: 2, says: 'The same through lists of ids: absent, no count changes', alsoHeldBy: [crawl] },
      { number: 4, says: 'Edited and removed words, through history, search, excerpts', alsoHeldBy: [crawl] },
      { number: 5, says: 'Writing with a parent, file, vote or place in another group', alsoHeldBy: [matrix] },
      { number: 6, says: 'Moving and sharing from or to a group without the right', alsoHeldBy: [matrix] },
      { number: 7, says: 'An import nested into a place that is not one’s own', comesWith: wiki },
      { number: 8, says: 'Somebody who left edits or removes what they wrote', alsoHeldBy: [matrix] },
      { number: 9, says: 'Who waits or is invited reads or posts', alsoHeldBy: [matrix] },
      {
        number: 10,
        says: 'Into a secret group by a guessed id, name or another group’s invitation',
        alsoHeldBy: [matrix],
      },
      { number: 11, says: 'Making a group open without the right to', alsoHeldBy: [matrix] },
      { number: 12, says: 'An administrator reads a secret group', alsoHeldBy: [matrix, crawl] },
      { number: 13, says: 'A file by its address, smaller form or range after access went', alsoHeldBy: [clock] },
      { number: 14, says: 'A file of two posts of which one is removed' },
      { number: 15, says: 'Ids of another organisation', cannotArise: 'one organisation a deployment' },
      {
        number: 16,
        says: 'A token with one scope calls another',
        comesWith: { what: 'tokens for programs', sign: /api[_-]?token|bearer /i },
      },
      { number: 18, says: 'Walking ids' },
    ],
  },
  {
    letter: 'B',
    title: 'Leaks by inference',
    cases: [
      { number: 19, says: 'Search, its counts and suggestions', alsoHeldBy: [crawl, twins] },
      { number: 20, says: 'Suggestions while typing', alsoHeldBy: [crawl, twins] },
      { number: 21, says: 'Tags that only a secret group uses', alsoHeldBy: [crawl, twins] },
      { number: 23, says: 'Profiles: groups, activity, numbers', alsoHeldBy: [crawl, twins] },
      { number: 24, says: 'Naming somebody who cannot read it' },
      { number: 25, says: 'What waits to be told when access goes', alsoHeldBy: [clock] },
      {
        number: 26,
        says: 'Feeds by token after leaving',
        comesWith: { what: 'feeds and calendars', sign: /text\/calendar|application\/(rss|atom)/ },
      },
      { number: 27, says: 'A robot asks for a private page: the same page for all', alsoHeldBy: [crawl] },
      {
        number: 29,
        says: 'Figures that name what is secret; cells under five people',
        comesWith: { what: 'measures', sign: /server\/measures|'measures'/ },
      },
      { number: 30, says: 'Redelivery after the scope changed', comesWith: webhooks },
      {
        number: 31,
        says: 'An export holds others’ messages',
        comesWith: { what: 'messages and exports', sign: /server\/messages|'messages',/ },
      },
      {
        number: 32,
        says: 'Summaries and embeddings of what is private or gone',
        comesWith: { what: 'discovery', sign: /\bembedding(s)?\b.*vector|pgvector/i },
      },
      { number: 33, says: 'Shared caches between two people' },
      { number: 34, says: 'The browser’s caches after another signs in on the same device' },
      { number: 36, says: 'Time tells hidden from missing', alsoHeldBy: ['bench/timing-of-refusals.ts'] },
      { number: 39, says: 'Links back from secret pages', comesWith: wiki },
      {
        number: 40,
        says: 'The audit log and the moderators’ list, by scope',
        comesWith: { what: 'moderation', sign: /server\/moderation|'moderation'/ },
      },
    ],
  },
  {
    letter: 'C',
    title: 'Live',
    cases: [
      {
        number: 41,
        says: 'Asking to hear a secret group',
        alsoHeldBy: [crawl, 'tests/safety/structural/live-gate.test.ts'],
      },
      { number: 42, says: 'Access goes while connected: silent within a second', alsoHeldBy: [clock] },
      {
        number: 43,
        says: 'Session or account ends while connected: closed within a second on every process',
        alsoHeldBy: [clock],
      },
      { number: 44, says: 'A foreign page opens the live connection' },
      { number: 45, says: 'A place in the past, the future or of another', alsoHeldBy: [crawl] },
      {
        number: 47,
        says: 'Frames of who may only read, too large or with markup',
        comesWith: { what: 'writing together', sign: /\b(yjs|hocuspocus)\b/i },
      },
      { number: 48, says: 'Thousands of idle connections of one person' },
    ],
  },
  {
    letter: 'D',
    title: 'Signing in',
    cases: [
      { number: 49, says: 'The same address with another subject or issuer', comesWith: sso },
      { number: 50, says: 'Tokens that are unverified, forged, expired or of another', comesWith: sso },
      { number: 51, says: 'State and PKCE missing, replayed, of another browser', comesWith: sso },
      { number: 52, says: 'SAML: unsigned, wrapped, replayed, another audience, entities', comesWith: sso },
      { number: 53, says: 'A personnel system adopts an existing account', comesWith: scim },
      { number: 54, says: 'Odd forms of SCIM', comesWith: scim },
      { number: 55, says: 'Ending by SCIM ends everything', comesWith: scim },
      { number: 56, says: 'One connection’s bearer on another’s people', comesWith: scim },
      { number: 57, says: 'Spraying with a forged X-Forwarded-For' },
      { number: 58, says: 'A hundred failures delay and do not lock out' },
      { number: 59, says: 'Answer, length and mail tell nothing about who exists' },
      { number: 60, says: 'A reset link twice, by another, after a change, from a poisoned header' },
      {
        number: 62,
        says: 'A half signed-in session calls another route',
        comesWith: { what: 'a second step at signing in', sign: /\b(otpauth|totp)\b/i },
      },
      { number: 64, says: 'Long, odd and common passwords' },
      { number: 65, says: 'A passkey of another origin, site or person, or replayed' },
      { number: 66, says: 'Who was deactivated and still has a valid way in' },
    ],
  },
  {
    letter: 'E',
    title: 'Session and browser',
    cases: [
      { number: 67, says: 'Cookies; a new id at each change; signing out kills on the server' },
      { number: 68, says: 'Writes from foreign pages in every form; GET changes nothing' },
      { number: 69, says: 'Origins that look alike' },
      { number: 70, says: 'Framing' },
      { number: 73, says: 'Clear-Site-Data; going back shows nothing after signing out' },
      { number: 74, says: 'Protective headers on every answer; the policy judged by csp_evaluator' },
    ],
  },
  {
    letter: 'F',
    title: 'Markup in what people write',
    cases: [
      { number: 75, says: 'Three hundred payloads in every text, imports too, on every screen and in mail' },
      { number: 76, says: 'Unknown nodes and marks, addresses that run script' },
      { number: 77, says: 'Pasted and imported HTML that mutates' },
      { number: 78, says: 'What a page elsewhere says of itself' },
      { number: 79, says: 'Styles by theme and embedding' },
      { number: 82, says: 'Markup in an answer by mail', comesWith: mailIn },
    ],
  },
  {
    letter: 'G',
    title: 'Files',
    cases: [
      { number: 83, says: 'One type called another, and two at once' },
      { number: 84, says: 'SVG' },
      { number: 85, says: 'Picture bombs, long animations, loaders that nobody needs' },
      { number: 86, says: 'Packed bombs, lying sizes, names that climb out' },
      { number: 87, says: 'Names of files' },
      { number: 89, says: 'Another’s upload, lengths that lie, many that are never used' },
      { number: 90, says: 'A virus; the scanner is away', comesWith: { what: 'documents', sign: /\bclam(av|d)\b/i } },
      {
        number: 91,
        says: 'Hostile documents into what previews them',
        comesWith: { what: 'documents', sign: /libreoffice|soffice|pdfjs-dist|ffmpeg/i },
      },
    ],
  },
  {
    letter: 'H',
    title: 'Going outside',
    cases: [
      { number: 92, says: 'Every form of a private address; one guarded client' },
      { number: 93, says: 'Redirects, names that change their meaning, endless, slow and packed answers' },
      { number: 96, says: 'Signatures of webhooks', comesWith: webhooks },
    ],
  },
  {
    letter: 'I',
    title: 'Rights and order',
    cases: [
      { number: 98, says: 'Raising oneself or others; the last host and administrator', alsoHeldBy: [matrix] },
      { number: 100, says: 'Edits that meet, after closing, in the past' },
    ],
  },
  {
    letter: 'J',
    title: 'Mail and being told',
    cases: [
      { number: 102, says: 'Line breaks in names and subjects' },
      { number: 103, says: 'Answering by mail with another’s token; loops', comesWith: mailIn },
      { number: 104, says: 'Floods of invitations, confirmations and names' },
      { number: 105, says: 'Unsubscribing', comesWith: { what: 'digests by mail', sign: /list-unsubscribe/i } },
    ],
  },
  {
    letter: 'K',
    title: 'Exhaustion',
    cases: [
      { number: 108, says: 'Cost and time of every route' },
      { number: 109, says: 'Deep pages, wildcards, fifty alternatives', alsoHeldBy: ['tests/no-500.test.ts'] },
    ],
  },
  {
    letter: 'M',
    title: 'Privacy',
    cases: [
      {
        number: 111,
        says: 'Erasing a person',
        comesWith: { what: 'erasing a person', sign: /erasePerson|erase-person/ },
      },
      {
        number: 112,
        says: 'Handing out one’s own data',
        comesWith: { what: 'handing out one’s own data', sign: /exportOwnData|export-own-data/ },
      },
    ],
  },
]
