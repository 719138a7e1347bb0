import { contentEndpoints } from './content.ts'

/** Every endpoint of Plein by name, in the order of the domains. What is not in this list does not exist. */
export const endpoints = {
  ...contentEndpoints,
}

export type Endpoints = typeof endpoints
