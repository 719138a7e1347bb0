export { Thread, type ThreadHandle } from './thread.tsx'
