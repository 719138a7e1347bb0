export { readFilter, writeFilter } from './search-filter.ts'
export { SearchView } from './search-view.tsx'
