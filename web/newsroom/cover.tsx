import type { Photo } from '../../contract/item.ts'
import { fileAddress } from '../app/client/file-address.ts'
import { classNames } from '../kit/class-names.ts'
import styles from './cover.module.css'

/**
 * The picture of an article. `shape`: `lead` 3:2 across its column, `square` small beside a story, `page` across the
 * article. A small one repeats what the title beside it says, so it is silent for screen readers.
 */
export function Cover({
  cover,
  shape,
  className,
}: {
  cover: Photo
  shape: 'lead' | 'square' | 'page'
  className?: string | undefined
}) {
  const square = shape === 'square'
  return (
    <img
      src={fileAddress(cover.fileId, square ? 320 : 640)}
      srcSet={square ? undefined : `${fileAddress(cover.fileId, 640)} 640w, ${fileAddress(cover.fileId, 1280)} 1280w`}
      sizes={square ? undefined : '(min-width: 62em) 48rem, 100vw'}
      alt={square ? '' : cover.alt}
      width={cover.width}
      height={cover.height}
      loading={square ? 'lazy' : undefined}
      className={classNames(styles.cover, styles[shape], className)}
    />
  )
}
