import { groups } from './groups.ts'
import { cityNews } from './news-city.ts'
import { houseNews } from './news-house.ts'
import { departments, locations, organisation } from './organisation.ts'
import { people } from './people.ts'
import { crewPosts } from './posts-crew.ts'
import { deskPosts } from './posts-desk.ts'
import { everydayPosts } from './posts-everyday.ts'
import { neighbourhoodPosts } from './posts-neighbourhood.ts'
import { streetPosts } from './posts-street.ts'
import { togetherPosts } from './posts-together.ts'
import { townHallPosts } from './posts-townhall.ts'
import { questions as questionSources } from './questions.ts'
import { crowd, reactionsOf } from './reactors.ts'
import type {
  ArticleSource,
  CommentSource,
  DemoArticle,
  DemoAudience,
  DemoComment,
  DemoPost,
  DemoQuestion,
  PersonKey,
  PostSource,
  QuestionSource,
} from './types.ts'

/** The department and all below it. */
export function departmentsWithin(key: string): Set<string> {
  const found = new Set([key])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const department of departments)
      if (department.parent && found.has(department.parent)) found.add(department.key)
  }
  return found
}

/** Hosts, members by hand and those whose department joins. */
export function membersOf(groupKey: string): PersonKey[] {
  const group = groups.find((one) => one.key === groupKey)
  if (!group) throw new Error(`No demo group ${groupKey}`)
  const within = new Set((group.joinedBy ?? []).flatMap((key) => [...departmentsWithin(key)]))
  const joined = people.filter((person) => within.has(person.department)).map((person) => person.key)
  return [...new Set([...group.hosts, ...group.members, ...joined])]
}

/** Who may read and react there: for an open group everyone, otherwise its members. */
export function readersOf(audience: DemoAudience): PersonKey[] {
  if ('everyone' in audience) return people.map((person) => person.key)
  if ('department' in audience) {
    const within = departmentsWithin(audience.department)
    return people.filter((person) => within.has(person.department)).map((person) => person.key)
  }
  const group = groups.find((one) => one.key === audience.group)
  return group?.visibility === 'open' ? people.map((person) => person.key) : membersOf(audience.group)
}

/** Where strangers would not stroll by, the crowd is drawn from the members. */
const passersBy = (audience: DemoAudience) => ('group' in audience ? membersOf(audience.group) : readersOf(audience))

function comment(source: CommentSource, readers: PersonKey[], word: string): DemoComment {
  return {
    ...source,
    reactions: reactionsOf(source.reactions, readers, source.by, `${word} ${source.when.daysAgo} ${source.when.at}`),
    replies: source.replies.map((reply) => comment(reply, readers, word)),
  }
}

function item<S extends PostSource | ArticleSource | QuestionSource>(source: S) {
  const readers = passersBy(source.audience)
  return {
    ...source,
    reactions: reactionsOf(source.reactions, readers, source.by, source.key),
    comments: source.comments.map((one) => comment(one, readers, source.key)),
  }
}

function post(source: PostSource): DemoPost {
  const drawn = item(source)
  if (!source.poll) return drawn
  const taken = new Set<PersonKey>()
  for (const option of source.poll.options)
    for (const key of option.votes.split(' ')) if (!key.startsWith('+')) taken.add(key)
  const readers = passersBy(source.audience)
  const options = source.poll.options.map((option) => ({
    text: option.text,
    votes: crowd(option.votes, readers, `${source.key} ${option.text}`, taken).join(' '),
  }))
  return { ...drawn, poll: { ...source.poll, options } }
}

const posts: DemoPost[] = [
  ...streetPosts,
  ...crewPosts,
  ...townHallPosts,
  ...deskPosts,
  ...neighbourhoodPosts,
  ...togetherPosts,
  ...everydayPosts,
].map(post)
const articles: DemoArticle[] = [...cityNews, ...houseNews].map((source) => item(source))
const questions: DemoQuestion[] = questionSources.map((source) => item(source))

/** The whole demo organisation, all references resolved to keys; `votes` are keys with spaces between. */
export const demo = { organisation, locations, departments, people, groups, posts, articles, questions }
