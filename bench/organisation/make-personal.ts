import { numbers } from '../words.ts'
import { madeId } from './made-id.ts'
import type { Place } from './make-kpn-items.ts'

const day = 86_400_000

/** What is each person's own: kept items, followed tags, how far they read. And the pages that links lead to. */
export async function makePersonal({ copies, shape, now }: Place, tags: number): Promise<void> {
  const next = numbers(23)
  const spread = <T>(count: number, of: number, each: (nth: number) => T) =>
    [...new Set(Array.from({ length: count }, () => Math.floor(next() ** 0.2 * of)))].map(each)
  for (let person = 0; person < shape.people; person++) {
    const id = madeId('person', person)
    const seen = new Date(now.getTime() - next() * 5 * day).toISOString()
    copies.write('stream_visit', [id, seen])
    spread(4, shape.items, (item) => copies.write('bookmark', [id, madeId('item', item), seen]))
    spread(3, shape.items, (item) => {
      copies.write('item_follow', [madeId('item', item), id, next() < 0.9 ? 'following' : 'muted'])
    })
    spread(25, shape.items, (item) => copies.write('item_visit', [id, madeId('item', item), seen]))
    spread(3, tags, (tag) => copies.write('tag_follow', [id, madeId('tag', tag)]))
    if (person % 1000 === 999) await copies.flush()
  }
  for (let page = 0; page < 2000; page++)
    copies.write('link_preview', [
      `https://example.org/${page}`,
      page % 10 ? 'fetched' : 'failed',
      page % 10 ? `Voorbeeldpagina ${page}` : '',
      page % 10 ? 'Een pagina die nergens over gaat.' : '',
      page % 10 ? 'example.org' : '',
    ])
}
