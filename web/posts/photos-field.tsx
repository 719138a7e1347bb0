import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft, ArrowRight, ImagePlus, X } from 'lucide-react'
import { useState } from 'react'
import { fileAddress } from '../app/client/file-address.ts'
import type { Upload } from '../files/index.ts'
import { IconButton } from '../kit/icon-button.tsx'
import { Progress } from '../kit/progress.tsx'
import { TextField } from '../kit/text-field.tsx'
import { Meta } from '../kit/type.tsx'
import styles from './composer.module.css'
import type { Attached } from './composer-form.ts'

/** The photos of a post, in the order of the album: each with words for who cannot see it. */
export function PhotosField({
  photos,
  uploads,
  onPhotos,
  onStop,
  onAdd,
}: {
  photos: Attached[]
  /** On their way, or refused. */
  uploads: readonly Upload[]
  onPhotos: (photos: Attached[]) => void
  onStop: (uploadId: string) => void
  onAdd: () => void
}) {
  const { t } = useLingui()
  const [picked, setPicked] = useState<string | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  if (!photos.length && !uploads.length) return null
  const chosen = photos.find(({ fileId }) => fileId === picked) ?? photos.find(({ alt }) => !alt.trim())
  const without = photos.filter(({ alt }) => !alt.trim()).length
  const move = (fileId: string, to: number) => {
    const photo = photos.find((one) => one.fileId === fileId)
    if (!photo || to < 0 || to >= photos.length) return
    const others = photos.filter((one) => one !== photo)
    onPhotos([...others.slice(0, to), photo, ...others.slice(to)])
  }
  const at = chosen ? photos.indexOf(chosen) : -1
  return (
    <div className={styles.photos}>
      <ul className={styles.shots} aria-label={t`Photos`}>
        {photos.map(({ fileId, alt }, index) => {
          const number = index + 1
          const name = alt || t`photo ${number}`
          return (
            <li
              key={fileId}
              className={styles.shot}
              data-chosen={fileId === chosen?.fileId}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                setDragged(fileId)
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => dragged && event.preventDefault()}
              onDrop={(event) => {
                if (!dragged) return
                event.preventDefault()
                event.stopPropagation()
                move(dragged, index)
              }}
            >
              <button type="button" aria-label={t`Describe or move ${name}`} onClick={() => setPicked(fileId)}>
                <img src={fileAddress(fileId, 320)} alt="" />
              </button>
              <IconButton
                className={styles.away}
                label={t`Take away ${name}`}
                icon={<X />}
                onClick={() => onPhotos(photos.filter((one) => one.fileId !== fileId))}
              />
            </li>
          )
        })}
        {uploads.map((upload) => (
          <li key={upload.id} className={styles.shot}>
            {upload.preview && <img src={upload.preview} alt="" />}
            <Progress className={styles.bar} value={upload.progress * 100} label={t`Sending ${upload.name}`} />
            <IconButton
              className={styles.away}
              label={t`Stop sending ${upload.name}`}
              icon={<X />}
              onClick={() => onStop(upload.id)}
            />
          </li>
        ))}
        <li>
          <button type="button" className={styles.add} onClick={onAdd}>
            <ImagePlus />
            <span>
              <Trans>More photos</Trans>
            </span>
          </button>
        </li>
      </ul>
      {chosen && (
        <div className={styles.describe}>
          <TextField
            label={t`What is to be seen in photo ${at + 1}?`}
            hint={t`Then who cannot see the photo takes part too.`}
            value={chosen.alt}
            maxLength={500}
            onFocus={() => setPicked(chosen.fileId)}
            onText={(alt) => onPhotos(photos.map((one) => (one === chosen ? { ...one, alt } : one)))}
          />
          {photos.length > 1 && (
            <div className={styles.moves}>
              <IconButton
                label={t`Move this photo forward`}
                icon={<ArrowLeft />}
                disabled={at === 0}
                onClick={() => move(chosen.fileId, at - 1)}
              />
              <IconButton
                label={t`Move this photo back`}
                icon={<ArrowRight />}
                disabled={at === photos.length - 1}
                onClick={() => move(chosen.fileId, at + 1)}
              />
            </div>
          )}
        </div>
      )}
      {without > 0 && photos.length > 1 && (
        <Meta>
          {plural(without, { one: '# photo still has no description.', other: '# photos still have no description.' })}
        </Meta>
      )}
    </div>
  )
}
