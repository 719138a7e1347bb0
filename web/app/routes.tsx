import './item-kinds.ts'
import { readItemPageAhead } from './client/item-page.ts'
import { readAhead } from './client/query.ts'
import { page } from './page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { rootRoute } from './root-route.tsx'

/**
 * Every page of Plein, one line each, in the order of the domains:
 *   page('/groups/$groupId', () => import('./pages/group.tsx'), 'GroupPage', { ahead: ({ groupId }) => readAhead('group', { groupId }) }),
 * A page's code is loaded when somebody goes there, so it must not be imported by the shell. Home alone comes with it:
 * it is what people open first, and one request less.
 */
export const routeTree = rootRoute.addChildren([
  page('/sign-in', () => import('./pages/entrance.tsx'), 'SignInPage', { who: 'visitor' }),
  page('/forgot-password', () => import('./pages/entrance.tsx'), 'ForgotPasswordPage', { who: 'visitor' }),
  page('/new-password', () => import('./pages/entrance.tsx'), 'NewPasswordPage', { who: 'anyone' }),
  page('/welcome', () => import('./pages/entrance.tsx'), 'WelcomePage', { who: 'anyone' }),
  page('/confirm-email', () => import('./pages/entrance.tsx'), 'ConfirmEmailPage', { who: 'anyone' }),
  page('/settings', () => import('./pages/settings.tsx'), 'SettingsPage', {
    ahead: () => readAhead('ownAccount', {}),
  }),
  page('/admin/accounts', () => import('./pages/administration.tsx'), 'AccountsPage'),
  page('/admin/organisation', () => import('./pages/administration.tsx'), 'OrganisationPage'),
  page('/admin/outbox', () => import('./pages/administration.tsx'), 'OutboxPage'),
  page('/development/outbox', () => import('./pages/administration.tsx'), 'DevelopmentOutboxPage', { who: 'anyone' }),
  page('/', async () => ({ HomePage }), 'HomePage', { isFirst: true }),
  page('/people', () => import('./pages/people.tsx'), 'PeoplePage'),
  page('/people/$personId', () => import('./pages/person.tsx'), 'PersonPage', {
    ahead: ({ personId }) => readAhead('profile', { personId }),
  }),
  page('/people/$personId/edit', () => import('../people/edit-profile-page.tsx'), 'EditProfilePage'),
  page('/people/$personId/chart', () => import('../people/org-chart-page.tsx'), 'OrgChartPage', {
    ahead: ({ personId }) => readAhead('orgChart', { personId }),
  }),
  page('/departments', () => import('./pages/departments.tsx'), 'DepartmentsPage'),
  page('/departments/$departmentId', () => import('../people/department-page.tsx'), 'DepartmentPage'),
  page('/employee-import', () => import('./pages/employee-import.tsx'), 'EmployeeImportPage'),
  page('/groups', () => import('./pages/groups.tsx'), 'GroupsPage'),
  page('/groups/$slug', () => import('./pages/group.tsx'), 'GroupPage', {
    ahead: ({ slug }) => readAhead('group', { address: slug }),
  }),
  page('/groups/$slug/about', () => import('./pages/group.tsx'), 'GroupAboutPage'),
  page('/groups/$slug/members', () => import('./pages/group.tsx'), 'GroupMembersPage'),
  page('/groups/$slug/settings', () => import('./pages/group.tsx'), 'GroupSettingsPage'),
  page('/news', () => import('./pages/news.tsx'), 'NewsPage'),
  page('/news/new', () => import('./pages/news.tsx'), 'NewArticlePage', {
    ahead: () => readAhead('placesToPublish', {}),
  }),
  page('/news/$itemId/edit', () => import('./pages/news.tsx'), 'EditArticlePage', {
    ahead: ({ itemId }) => readAhead('item', { itemId }),
  }),
  page('/questions', () => import('./pages/questions.tsx'), 'QuestionsPage'),
  page('/items/$itemId', () => import('./pages/item-page.tsx'), 'ItemPage', {
    ahead: ({ itemId }) => readItemPageAhead(itemId),
  }),
  page('/tags/$tag', () => import('./pages/tag-page.tsx'), 'TagPage', {
    ahead: ({ tag }) => readAhead('tag', { tag }),
  }),
  page('/bookmarks', () => import('./pages/bookmarks-page.tsx'), 'BookmarksPage'),
  page('/drafts', () => import('./pages/drafts-page.tsx'), 'DraftsPage'),
  page('/scheduled', () => import('./pages/drafts-page.tsx'), 'ScheduledPage'),
  page('/notifications', () => import('./pages/notifications.tsx'), 'NotificationsPage'),
  page('/notifications/settings', () => import('./pages/notifications.tsx'), 'NotificationSettingsPage'),
  page('/search', () => import('./pages/search.tsx'), 'SearchPage'),
  page('/setup', () => import('./pages/setup.tsx'), 'SetupPage', { who: 'setup' }),
  page('/admin/import', () => import('./pages/community-import.tsx'), 'CommunityImportPage'),
  page('/demo', () => import('./pages/setup.tsx'), 'DemoPage', { who: 'anyone' }),
  // every part and state of the design system; not in what people get
  ...(import.meta.env.DEV ? [page('/kit', () => import('../kit/kit-page.tsx'), 'KitPage', { who: 'anyone' })] : []),
])
