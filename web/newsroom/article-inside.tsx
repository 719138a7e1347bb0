import { Trans } from '@lingui/react/macro'
import { fileAddress } from '../app/client/file-address.ts'
import {
  AttachedFiles,
  faceOf,
  InPlaces,
  ItemActions,
  ItemMarks,
  ItemMenu,
  personAddress,
  placesToName,
  tagAddress,
  type WholeProps,
} from '../content/index.ts'
import { Album } from '../kit/album.tsx'
import { Byline } from '../kit/byline.tsx'
import { Row, Stack } from '../kit/layout.tsx'
import { Tag } from '../kit/tag.tsx'
import { Time } from '../kit/time.tsx'
import { articleOf } from './article-detail.ts'
import { ArticleText } from './article-text.tsx'

/** An article on its own page: the text first, then what hangs on it and what one may do. */
export function ArticleInside({ item, here, onComment }: WholeProps) {
  const detail = articleOf(item)
  if (!detail) return null
  const { author } = item
  const minutes = detail.readingMinutes
  const when = item.publishedAt ?? item.scheduledFor
  return (
    <Stack gap="lg">
      <ItemMarks item={item} here={here} />
      <ArticleText
        {...detail}
        title={item.title}
        body={item.body}
        byline={
          <Byline
            author={faceOf(author)}
            href={personAddress(author.id)}
            time={when && <Time at={when} format="day" />}
            second={
              <>
                <Trans>{minutes} min read</Trans>
                {placesToName(item, here).length > 0 && (
                  <>
                    {', '}
                    <InPlaces item={item} here={here} />
                  </>
                )}
              </>
            }
            action={<ItemMenu item={item} here={here} />}
          />
        }
      />
      <Album
        photos={item.photos.map(({ fileId, alt, width, height }) => ({
          id: fileId,
          src: fileAddress(fileId, 640),
          srcSet: `${fileAddress(fileId, 640)} 640w, ${fileAddress(fileId, 1280)} 1280w`,
          full: fileAddress(fileId, 'full'),
          alt,
          width,
          height,
        }))}
      />
      <AttachedFiles files={item.files} />
      {item.tags.length > 0 && (
        <Row wrap>
          {item.tags.map(({ name, label }) => (
            <Tag key={name} href={tagAddress(name)}>
              {label}
            </Tag>
          ))}
        </Row>
      )}
      {item.state === 'published' && <ItemActions item={item} onComment={onComment} />}
    </Stack>
  )
}
