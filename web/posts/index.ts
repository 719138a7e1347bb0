export type { Draft } from './composer-form.ts'
export { type ComposerKind, registerComposerKind, type Written } from './composer-kinds.ts'
export { type ComposerRequest, openComposer } from './composer-request.ts'
export { LinkCards } from './link-cards.tsx'
