import { rootRoute } from './root-route.tsx'

/**
 * Every page of Plein, one line each, in the order of the domains:
 *   page('/groups/$groupId', () => import('./pages/group.tsx'), 'GroupPage', { ahead: ({ groupId }) => readAhead('group', { groupId }) }),
 * A page's code is loaded when somebody goes there, so it must not be imported by the shell.
 */
export const routeTree = rootRoute.addChildren([])
