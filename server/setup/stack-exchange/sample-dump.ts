import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { type DumpTable, dumpTableNames, dumpTables } from './dump-tables.ts'

export type SampleRow = Record<string, string | number>
export type SampleDump = Partial<Record<DumpTable, SampleRow[]>>

const at = '2018-03-12T17:00:45.567'

/** A community with one of everything that the mapping treats in its own way. Written for the tests. */
export const sampleDump: SampleDump = {
  users: [
    { Id: -1, DisplayName: 'Community', CreationDate: at },
    { Id: 1, DisplayName: 'Noor', CreationDate: at, Location: 'Zwolle', AboutMe: '<p>Loves <b>canals</b> & é</p>' },
    { Id: 2, DisplayName: 'Bram', CreationDate: at, ProfileImageUrl: 'https://pictures.example/bram.png' },
    { Id: 3, DisplayName: '', CreationDate: at, WebsiteUrl: 'https://three.example/' },
  ],
  tags: [
    { Id: 1, TagName: 'bridges', Count: 1 },
    { Id: 2, TagName: 'unused', Count: 0 },
  ],
  posts: [
    // An answer in front of its question, as merged communities have it.
    { Id: 5, PostTypeId: 2, ParentId: 10, CreationDate: at, Body: '<p>By $a^2$</p>', OwnerDisplayName: 'Gone Girl' },
    {
      Id: 10,
      PostTypeId: 1,
      AcceptedAnswerId: 11,
      CreationDate: at,
      LastEditDate: '2018-03-13T00:00:00.000',
      ClosedDate: at,
      Title: 'How heavy may a <lorry> be?',
      Body: '<p>On the bridge</p><img src="https://pictures.example/b.png">',
      Tags: '<bridges><lorries>',
      OwnerUserId: 1,
    },
    { Id: 11, PostTypeId: 2, ParentId: 10, CreationDate: at, Body: '<p>30 t</p>', OwnerUserId: 2 },
    { Id: 12, PostTypeId: 2, ParentId: 999, CreationDate: at, Body: '<p>Lost</p>', OwnerDisplayName: 'Unheard' },
    { Id: 13, PostTypeId: 4, CreationDate: at, Body: 'About bridges', OwnerUserId: -1 },
    { Id: 14, PostTypeId: 6, CreationDate: at, Body: 'Vote for me', OwnerUserId: 1 },
    { Id: 15, PostTypeId: 1, AcceptedAnswerId: 5, CreationDate: at, Title: 'Why?', Tags: '|bridges|', OwnerUserId: 77 },
    { Id: 16, PostTypeId: 1, CreationDate: at, Body: '<p>No title</p>', OwnerUserId: 1 },
  ],
  comments: [
    { Id: 1, PostId: 10, Score: 3, Text: 'See `a*b` at https://x.example/y.', CreationDate: at, UserId: 2 },
    { Id: 2, PostId: 11, Score: 0, Text: 'Thanks!', CreationDate: at, UserDisplayName: 'Gone Girl' },
    { Id: 3, PostId: 13, Score: 0, Text: 'On a wiki', CreationDate: at, UserId: 1 },
    { Id: 4, PostId: 12, Score: 0, Text: 'On a lost answer', CreationDate: at, UserId: 1 },
    { Id: 5, PostId: 15, Score: 0, Text: 'Nobody', CreationDate: at },
  ],
  votes: [
    [1, 11, 1],
    [2, 10, 2],
    [3, 10, 2],
    [4, 11, 2],
    [5, 10, 3],
    [6, 10, 5, 2],
    [7, 10, 5, 2],
    [8, 10, 5, 404],
    [9, 11, 5, 1],
    [10, 10, 8],
    [11, 10, 6],
    [12, 999, 2],
    [13, 13, 2],
    [14, 10, 42],
    [15, 5, 1],
  ].map(([Id, PostId, VoteTypeId, UserId]) => ({
    Id: Id!,
    PostId: PostId!,
    VoteTypeId: VoteTypeId!,
    CreationDate: '2018-03-14T00:00:00.000',
    ...(UserId === undefined ? {} : { UserId }),
  })),
  badges: [{ Id: 1, UserId: 1, Name: 'Informed', Date: at }],
  postLinks: [{ Id: 1, PostId: 10, RelatedPostId: 15, LinkTypeId: 1, CreationDate: at }],
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#xA;' }

export function rowXml(row: SampleRow): string {
  const attributes = Object.entries(row).map(
    ([name, value]) => `${name}="${String(value).replaceAll(/[&<>"\n]/g, (sign) => escapes[sign]!)}"`,
  )
  return `  <row ${attributes.join(' ')} />`
}

export function tableXml(table: DumpTable, rows: SampleRow[]): string {
  const { root } = dumpTables[table]
  return `\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<${root}>\n${rows.map(rowXml).join('\n')}\n</${root}>`
}

/** File name → content, ready to be changed by a test before it is written. */
export function dumpFiles(dump: SampleDump = sampleDump): Record<string, string | Buffer> {
  return Object.fromEntries(
    dumpTableNames
      .filter((table) => dump[table])
      .map((table) => [dumpTables[table].file, tableXml(table, dump[table]!)]),
  )
}

export async function writeFolder(files: Record<string, string | Buffer>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'plein-dump-')), 'bridges.stackexchange.com')
  await mkdir(folder)
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

export async function writeZip(
  files: Record<string, string | Buffer>,
  options: { mode?: number } = {},
): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'plein-dump-')), 'bridges.stackexchange.com.zip')
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, options)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}
