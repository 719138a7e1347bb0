import { Trans, useLingui } from '@lingui/react/macro'
import { Camera } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PersonBrief } from '../../contract/person-brief.ts'
import { PhotoCropper, sendFile, useUploadWords } from '../files/index.ts'
import { Avatar, Button, FieldError, Row, Small, Stack } from '../kit/index.ts'
import { face } from './face.ts'

/** The photo: choose, cut out, and it is sent. What is chosen here is kept with the rest of the form. */
export function PhotoField({
  person,
  photoFileId,
  onPhoto,
}: {
  person: PersonBrief
  /** The file as the form has it now. */
  photoFileId: string | null
  onPhoto: (fileId: string | null) => void
}) {
  const { t } = useLingui()
  const words = useUploadWords()
  const input = useRef<HTMLInputElement>(null)
  const [source, setSource] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<ReactNode>(null)
  useEffect(() => () => void (source && URL.revokeObjectURL(source)), [source])

  async function send(square: Blob) {
    setSource(null)
    setSending(true)
    setError(null)
    try {
      onPhoto((await sendFile(square, { name: `${person.name}.jpg`, as: 'image' })).fileId)
    } catch (failure) {
      setError(words(failure))
    }
    setSending(false)
  }

  return (
    <Row align="start" gap="lg" wrap>
      <Avatar {...face({ ...person, photo: photoFileId }, true)} size="xl" />
      <Stack gap="sm">
        <Row wrap>
          <Button icon={<Camera />} pending={sending} onClick={() => input.current?.click()}>
            {photoFileId ? <Trans>Another photo</Trans> : <Trans>Choose a photo</Trans>}
          </Button>
          {photoFileId && (
            <Button look="subtle" onClick={() => onPhoto(null)}>
              <Trans>Take it away</Trans>
            </Button>
          )}
        </Row>
        <Small quiet>
          <Trans>Your face, well lit. Colleagues see it beside all you write.</Trans>
        </Small>
        <FieldError>{error}</FieldError>
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          aria-label={t`Choose a photo`}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file) setSource(URL.createObjectURL(file))
          }}
        />
      </Stack>
      {source && <PhotoCropper source={source} onCut={(square) => void send(square)} onClose={() => setSource(null)} />}
    </Row>
  )
}
