import type { ReactionKind } from '../../../contract/reaction-kinds.ts'

/**
 * The demo organisation as plain data. People, groups, departments and pictures are named by their keys; bodies are
 * Markdown-light: blank lines part paragraphs, `@key` mentions a person, `#tag`, lines with `- ` make a list, lines with
 * `> ` a quote, `[words](https://…)` a link. The seeder turns them into rich text and sends them through the actions.
 */
export type PersonKey = string
export type GroupKey = string
export type DepartmentKey = string
export type SceneKey = string

/** `daysAgo` counts working days back from today (0 to 39), so nothing falls in a weekend; `at` is Dutch local time. */
export interface DemoMoment {
  daysAgo: number
  at: string
}

export type DemoRole = 'employee' | 'editor' | 'community-manager' | 'administrator'
/** Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5

export interface DemoLocation {
  key: string
  name: string
  address: string
}

export interface DemoDepartment {
  key: DepartmentKey
  name: string
  parent?: DepartmentKey
  /** Leads this department; may sit in the department above. */
  lead: PersonKey
  location: string
}

export interface DemoPerson {
  key: PersonKey
  name: string
  role: DemoRole
  jobTitle: string
  department: DepartmentKey
  manager?: PersonKey
  location: string
  /** People on the floor have a staff number and no company mail. */
  email?: string
  staffNumber: string
  phone?: string
  about?: string
  expertise: string[]
  interests: string[]
  languages: string[]
  workingDays: Weekday[]
  startedDaysAgo?: number
  hasPortrait: boolean
}

export interface DemoGroup {
  key: GroupKey
  name: string
  purpose: string
  visibility: 'open' | 'closed' | 'secret'
  joining: 'direct' | 'request' | 'invitation'
  charter: { problem: string; forWhom: string; change: string }
  welcome: string
  cover?: SceneKey
  hosts: PersonKey[]
  members: PersonKey[]
  /** Everyone in these departments and below them joins by itself. */
  joinedBy?: DepartmentKey[]
  /** Stands as a button on the home screen. */
  pinned?: true
  /** Working days ago. */
  startedDaysAgo: number
}

export type DemoAudience = { everyone: true } | { group: GroupKey } | { department: DepartmentKey }

/** The six of the contract; `helped` ("dit hielp") exists on answers only. */
export type DemoReactionKind = ReactionKind | 'helped'

/** In the source texts: keys with spaces between, and `+12` for twelve others who may read it: `wim emine +12`. */
export type ReactionSource = Partial<Record<DemoReactionKind, string>>

export interface DemoReactions {
  kind: DemoReactionKind
  by: PersonKey[]
}

interface Said<R> {
  by: PersonKey
  when: DemoMoment
  body: string
  reactions: R
}

export interface CommentOf<R> extends Said<R> {
  /** An answer rather than a remark; only directly below a question. */
  answer?: true
  accepted?: true
  replies: CommentOf<R>[]
}

export interface DemoPhoto {
  scene: SceneKey
  alt: string
}

export interface DemoPoll {
  question: string
  options: { text: string; votes: string }[]
  multiple?: true
  closesInDays: number
}

interface ItemOf<R> extends Said<R> {
  key: string
  audience: DemoAudience
  comments: CommentOf<R>[]
}

export interface PostOf<R> extends ItemOf<R> {
  photos?: DemoPhoto[]
  poll?: DemoPoll
  pinned?: true
}

export interface ArticleOf<R> extends ItemOf<R> {
  title: string
  kicker: string
  intro: string
  cover: DemoPhoto
}

export interface QuestionOf<R> extends ItemOf<R> {
  title: string
  photos?: DemoPhoto[]
  /** The key of the older question that already holds the answer. */
  duplicateOf?: string
}

export type CommentSource = CommentOf<ReactionSource>
export type PostSource = PostOf<ReactionSource>
export type ArticleSource = ArticleOf<ReactionSource>
export type QuestionSource = QuestionOf<ReactionSource>

export type DemoComment = CommentOf<DemoReactions[]>
export type DemoPost = PostOf<DemoReactions[]>
export type DemoArticle = ArticleOf<DemoReactions[]>
export type DemoQuestion = QuestionOf<DemoReactions[]>
