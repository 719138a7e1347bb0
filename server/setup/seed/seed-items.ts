import { pinItem } from '../../content/index.ts'
import { publishArticle } from '../../newsroom/index.ts'
import { createPost, votePoll } from '../../posts/index.ts'
import { askQuestion } from '../../questions/index.ts'
import { demo } from '../demo/demo.ts'
import { seeded } from '../demo/pictures/seeded.ts'
import type { DemoArticle, DemoPost, DemoQuestion } from '../demo/types.ts'
import { demoText } from './demo-text.ts'
import { as, type DemoWorld } from './demo-world.ts'
import { happenings } from './happenings.ts'
import { addConversation, minutesAfter, type Subject } from './seed-conversation.ts'

type Item = DemoPost | DemoArticle | DemoQuestion
type Happenings = ReturnType<typeof happenings>

/** Posts, news and questions with all that happened beneath them, through the same actions that people use. */
export async function seedItems(world: DemoWorld, onPart: (part: number) => Promise<void>): Promise<void> {
  const line = happenings(world.work.now)
  for (const post of demo.posts) addPost(world, line, post)
  for (const article of demo.articles) addArticle(world, line, article)
  for (const question of demo.questions) addQuestion(world, line, question)
  await line.run(onPart)
}

const attachmentsOf = (world: DemoWorld, item: DemoPost | DemoQuestion) =>
  (item.photos ?? []).map(({ scene, alt }) => ({ fileId: world.pictures.get(`${item.by}/${scene}`)!, alt }))

const common = (world: DemoWorld, item: Item) => ({
  body: demoText(item.body, world.nameOf),
  tags: [],
  scheduledFor: null,
})

function addPost(world: DemoWorld, line: Happenings, post: DemoPost) {
  const { poll } = post
  const audienceId = () => world.audienceOf(post.audience)
  const subject = addItem(world, line, post, async (at) => {
    const closesAt = poll && new Date(at.getTime() + poll.closesInDays * 86_400_000).toISOString()
    const { id } = await createPost(as(world, post.by, at), {
      ...common(world, post),
      audienceId: audienceId(),
      attachments: attachmentsOf(world, post),
      poll: poll
        ? {
            question: poll.question,
            options: poll.options.map(({ text }) => text),
            multiple: poll.multiple ?? false,
            closesAt: closesAt!,
          }
        : null,
    })
    return id
  })
  if (poll) addVotes(world, line, poll, subject)
  const host =
    'group' in post.audience
      ? demo.groups.find(({ key }) => 'group' in post.audience && key === post.audience.group)?.hosts[0]
      : undefined
  if (post.pinned && host)
    line.add(minutesAfter(subject.at, 4), subject.at, async (at) => {
      await pinItem(as(world, host, at), { itemId: subject.itemId!, audienceId: audienceId(), pinned: true })
    })
}

function addVotes(world: DemoWorld, line: Happenings, poll: NonNullable<DemoPost['poll']>, subject: Subject) {
  const choices = new Map<string, number[]>()
  for (const [position, { votes }] of poll.options.entries())
    for (const key of votes.split(' ').filter(Boolean)) choices.set(key, [...(choices.get(key) ?? []), position])
  for (const [key, options] of choices) {
    const chance = seeded(`vote ${subject.key} ${key}`)
    line.add(
      minutesAfter(subject.at, chance.whole(3, 60 * Math.min(20, poll.closesInDays * 24 - 1))),
      subject.at,
      async (at) => {
        await votePoll(as(world, key, at), { itemId: subject.itemId!, options })
      },
    )
  }
}

/** The newest one leads for a few days, as an editor would have it. */
const leading = demo.articles.toSorted((a, b) => a.when.daysAgo - b.when.daysAgo)[0]

function addArticle(world: DemoWorld, line: Happenings, article: DemoArticle) {
  addItem(world, line, article, async (at) => {
    const { title, kicker, intro, cover } = article
    const { id } = await publishArticle(as(world, article.by, at), {
      ...common(world, article),
      title,
      kicker,
      intro,
      cover: { fileId: world.pictures.get(`${article.by}/${cover.scene}`)!, alt: cover.alt },
      leadsUntil: article === leading ? new Date(world.work.now.getTime() + 4 * 86_400_000).toISOString() : null,
      attachments: [],
      audienceIds: [world.audienceOf(article.audience)],
    })
    return id
  })
}

function addQuestion(world: DemoWorld, line: Happenings, question: DemoQuestion) {
  addItem(world, line, question, async (at) => {
    const { id } = await askQuestion(as(world, question.by, at), {
      ...common(world, question),
      title: question.title,
      audienceId: world.audienceOf(question.audience),
      attachments: attachmentsOf(world, question),
    })
    return id
  })
}

function addItem(world: DemoWorld, line: Happenings, item: Item, publish: (at: Date) => Promise<string>): Subject {
  const subject: Subject = { key: item.key, itemId: undefined, by: item.by, at: new Date(0) }
  subject.at = line.add(world.at(item.when), null, async (at) => {
    subject.itemId = await publish(at)
  })
  addConversation(world, line, subject, item)
  return subject
}
