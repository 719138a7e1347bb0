import { expect, test } from 'vitest'
import { namedPeople } from '../../../tests/cast.ts'
import { demo, departmentsWithin, membersOf, readersOf } from './demo.ts'
import { momentOf } from './moments.ts'
import type { DemoComment, DemoMoment } from './types.ts'

const people = new Set(demo.people.map((person) => person.key))
const items = [...demo.posts, ...demo.articles, ...demo.questions]
const flat = (comments: DemoComment[]): DemoComment[] => comments.flatMap((one) => [one, ...flat(one.replies)])
const said = items.flatMap((item) => [item, ...flat(item.comments)])
const order = (moment: DemoMoment) => -moment.daysAgo * 10_000 + Number(moment.at.replace(':', ''))
const words = (text: string) => text.split(/\s+/).filter(Boolean).length

test('there is enough to feel at home', () => {
  expect(demo.people.length).toBeGreaterThanOrEqual(115)
  expect(demo.people.filter((person) => person.hasPortrait).length).toBeGreaterThanOrEqual(85)
  expect(namedPeople).toHaveLength(12)
  expect(demo.groups).toHaveLength(14)
  expect(demo.articles).toHaveLength(8)
  expect(demo.posts.length).toBeGreaterThanOrEqual(45)
  expect(demo.questions.length).toBeGreaterThanOrEqual(14)
  expect(items.flatMap((item) => flat(item.comments)).length).toBeGreaterThanOrEqual(180)
  expect(demo.posts.filter((post) => post.poll)).toHaveLength(3)
})

test('keys are unique', () => {
  for (const list of [demo.people, demo.groups, demo.departments, demo.locations, items]) {
    const keys = list.map((one) => one.key)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  }
  const numbers = demo.people.flatMap((person) => [person.staffNumber, ...(person.email ? [person.email] : [])])
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('departments are three deep and led by somebody there or above', () => {
  const byKey = new Map(demo.departments.map((department) => [department.key, department]))
  const depth = (key: string): number => 1 + (byKey.get(key)?.parent ? depth(byKey.get(key)?.parent ?? '') : 0)
  expect(Math.max(...demo.departments.map((department) => depth(department.key)))).toBe(3)
  for (const department of demo.departments) {
    if (department.parent) expect(byKey.has(department.parent), department.key).toBe(true)
    const lead = demo.people.find((person) => person.key === department.lead)
    expect(lead && departmentsWithin(lead.department).has(department.key), department.key).toBe(true)
  }
})

test('managers form one tree with one top', () => {
  const byKey = new Map(demo.people.map((person) => [person.key, person]))
  for (const person of demo.people) {
    const seen = new Set([person.key])
    let here = person
    while (here.manager) {
      const above = byKey.get(here.manager)
      if (!above || seen.has(above.key)) throw new Error(`${person.key} has no way up`)
      seen.add(above.key)
      here = above
    }
    expect(here.key).toBe('pieter')
  }
})

test('every reference resolves', () => {
  for (const group of demo.groups) {
    for (const key of [...group.hosts, ...group.members]) expect(people.has(key), `${group.key}: ${key}`).toBe(true)
    for (const key of group.joinedBy ?? []) expect(demo.departments.some((one) => one.key === key)).toBe(true)
  }
  for (const one of said) {
    expect(people.has(one.by), one.by).toBe(true)
    for (const [, key] of one.body.matchAll(/@([\p{L}]+)/gu)) expect(people.has(key ?? ''), `@${key}`).toBe(true)
    for (const reaction of one.reactions)
      for (const key of reaction.by) expect(people.has(key), `reaction by ${key}`).toBe(true)
  }
  for (const post of demo.posts)
    for (const option of post.poll?.options ?? [])
      for (const key of option.votes.split(' ')) expect(people.has(key), `vote by ${key}`).toBe(true)
  for (const question of demo.questions)
    if (question.duplicateOf) expect(items.some((item) => item.key === question.duplicateOf)).toBe(true)
})

test('nobody speaks or reacts where they may not read, twice, or to themselves', () => {
  for (const item of items) {
    const readers = new Set(readersOf(item.audience))
    for (const one of [item, ...flat(item.comments)]) {
      // Editors write for departments they don't sit in.
      if (!('kicker' in one)) expect(readers.has(one.by), `${one.by} in ${item.key}`).toBe(true)
      const reactors = one.reactions.flatMap((reaction) => reaction.by)
      expect(new Set(reactors).size, `${item.key}: ${one.body}`).toBe(reactors.length)
      expect(reactors, `${item.key}: ${one.body}`).not.toContain(one.by)
      for (const key of reactors) expect(readers.has(key), `${key} in ${item.key}`).toBe(true)
    }
    if ('group' in item.audience) expect(membersOf(item.audience.group), item.key).toContain(item.by)
  }
})

test('polls have one vote a person', () => {
  for (const post of demo.posts) {
    const votes = (post.poll?.options ?? []).flatMap((option) => option.votes.split(' '))
    expect(new Set(votes).size, post.key).toBe(votes.length)
  }
})

test('answers stand directly below questions, one accepted at most', () => {
  for (const item of items) {
    const answers = flat(item.comments).filter((one) => one.answer)
    const isQuestion = demo.questions.some((question) => question.key === item.key)
    if (!isQuestion) expect(answers, item.key).toEqual([])
    expect(
      answers.every((one) => item.comments.includes(one)),
      item.key,
    ).toBe(true)
    expect(answers.filter((one) => one.accepted).length).toBeLessThanOrEqual(1)
  }
  for (const one of said)
    for (const reaction of one.reactions)
      if (reaction.kind === 'helped') expect('answer' in one && one.answer, one.body).toBe(true)
})

test('conversations run forward in working hours within eight weeks', () => {
  const check = (above: DemoMoment, comments: DemoComment[], key: string) => {
    for (const one of comments) {
      expect(order(one.when), `${key}: ${one.body}`).toBeGreaterThan(order(above))
      check(one.when, one.replies, key)
    }
  }
  for (const item of items) check(item.when, item.comments, item.key)
  for (const one of said) {
    expect(one.when.daysAgo).toBeLessThanOrEqual(39)
    expect(one.when.daysAgo).toBeGreaterThanOrEqual(0)
    expect(one.when.at >= '06:30' && one.when.at <= '17:30', one.when.at).toBe(true)
  }
})

test('nobody speaks before they joined, and no group before it began', () => {
  const started = new Map(demo.people.map((person) => [person.key, person.startedDaysAgo ?? 999]))
  for (const one of said) expect(started.get(one.by), `${one.by}: ${one.body}`).toBeGreaterThanOrEqual(one.when.daysAgo)
  for (const item of items) {
    const audience = item.audience
    const group = 'group' in audience ? demo.groups.find((one) => one.key === audience.group) : undefined
    if (group) expect(group.startedDaysAgo, item.key).toBeGreaterThanOrEqual(item.when.daysAgo)
  }
})

test('texts have a readable length', () => {
  for (const article of demo.articles) {
    expect(words(article.body), article.key).toBeGreaterThanOrEqual(150)
    expect(words(article.body), article.key).toBeLessThanOrEqual(350)
    expect(article.intro.length).toBeLessThanOrEqual(240)
  }
  for (const post of demo.posts) expect(words(post.body), post.key).toBeLessThanOrEqual(120)
  for (const question of demo.questions) expect(question.title.endsWith('?'), question.title).toBe(true)
})

test('all of it is Dutch, with Dutch marks', () => {
  const english = /\b(the|and|with|please|thanks|meeting|feedback|update|team up|awesome)\b/i
  const stiff = /\b(middels|teneinde|uitrollen|implementeren|stakeholders?|borgen|synergie|conform)\b/i
  for (const one of said) {
    expect(one.body).not.toMatch(english)
    expect(one.body).not.toMatch(stiff)
    expect(one.body, 'straight quotes').not.toMatch(/["']/)
  }
})

test('moments keep their order, avoid weekends and never lie ahead', () => {
  const zone = 'Europe/Amsterdam'
  for (const now of ['2026-11-22T13:30:00Z', '2026-11-24T10:00:00Z', '2026-11-24T06:10:00Z', '2026-10-26T20:00:00Z']) {
    const sorted = [...said].sort((a, b) => order(a.when) - order(b.when))
    let before = 0
    for (const one of sorted) {
      const moment = momentOf(one.when, new Date(now), zone)
      expect(moment.getTime()).toBeGreaterThanOrEqual(before)
      expect(moment.getTime()).toBeLessThanOrEqual(new Date(now).getTime())
      expect(['Sat', 'Sun']).not.toContain(moment.toLocaleDateString('en', { weekday: 'short', timeZone: zone }))
      before = moment.getTime()
    }
  }
  const local = momentOf({ daysAgo: 1, at: '09:12' }, new Date('2026-11-24T10:00:00Z'), zone)
  expect(local.toISOString()).toBe('2026-11-23T08:12:00.000Z')
})
