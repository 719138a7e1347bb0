// The parts that pages of several domains use. Pages themselves are loaded by their own file.
export { directoryAddress, personAddress } from './addresses.ts'
export { useReasons } from './completeness-notice.tsx'
export { face, placeOf } from './face.ts'
export { FirstProfile } from './first-profile.tsx'
