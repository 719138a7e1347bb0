// The parts that pages of several domains use. Pages themselves are loaded by their own file.
export { departmentAddress, personAddress } from './addresses.ts'
export { CompletenessNotice, useReasons } from './completeness-notice.tsx'
export { face, placeOf } from './face.ts'
export { FollowButton } from './follow-button.tsx'
