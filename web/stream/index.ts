export { HomeStream } from './home-stream.tsx'
export { AudienceStream, PersonItems, TagItems } from './lists.tsx'
export { Prompt } from './prompt.tsx'
