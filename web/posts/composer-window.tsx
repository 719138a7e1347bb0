import { Trans, useLingui } from '@lingui/react/macro'
import { ChartColumn, Clock, ImagePlus, Paperclip } from 'lucide-react'
import { use, useRef, useState } from 'react'
import { isEmpty } from '../../contract/rich-text-reading.ts'
import { freshKey } from '../app/client/fresh-key.ts'
import { useRead } from '../app/client/query.ts'
import { CannotSeeNotice, textSearchesIn, useAudienceName, useCannotSee, useItemRefusals } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { Chip } from '../kit/chip.tsx'
import { DateTimeField } from '../kit/date-time-field.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { FieldError } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { RichTextEditor } from '../kit/rich-text/rich-text-editor.tsx'
import { ToolbarButton } from '../kit/rich-text/toolbar-button.tsx'
import { TextField } from '../kit/text-field.tsx'
import { TimeZoneContext } from '../kit/time.tsx'
import { toast } from '../kit/toast.tsx'
import { AudiencePicker } from './audience-picker.tsx'
import styles from './composer.module.css'
import {
  type ComposerForm,
  type Draft,
  draftOfForm,
  emptyForm,
  formOfDraft,
  formOfItem,
  isBlank,
} from './composer-form.ts'
import { composerKindOf, composerKinds } from './composer-kinds.ts'
import type { ComposerRequest } from './composer-request.ts'
import { DraftElsewhere } from './draft-elsewhere.tsx'
import { DraftOffer } from './draft-offer.tsx'
import { DraftSign } from './draft-sign.tsx'
import { DropArea, FileInput } from './drop-area.tsx'
import { FilesField } from './files-field.tsx'
import { LongPasteOffer } from './long-paste-offer.tsx'
import { PhotosField } from './photos-field.tsx'
import { PollField } from './poll-field.tsx'
import { StaleItem } from './stale-item.tsx'
import { useAttachments } from './use-attachments.ts'
import { useDraft } from './use-draft.ts'
import { useLongPaste } from './use-long-paste.ts'
import { useSend } from './use-send.tsx'

interface Props {
  request: ComposerRequest
  draft: Draft | undefined
  /** A draft to go on with, when nothing was asked for. */
  offered: Draft | undefined
  onClose: () => void
}

/** Draws itself anew when the writer goes on with a draft that was offered. */
export function ComposerWindow({ offered, ...props }: Props) {
  const [taken, setTaken] = useState<Draft>()
  return (
    <OneComposer
      key={taken?.id ?? 'first'}
      {...props}
      draft={taken ?? props.draft}
      offered={taken ? undefined : offered}
      onTake={setTaken}
    />
  )
}

function OneComposer({ request, draft, offered, onTake, onClose }: Props & { onTake: (draft: Draft) => void }) {
  const { t, i18n } = useLingui()
  const zone = use(TimeZoneContext)
  const nameOf = useAudienceName()
  const refusals = useItemRefusals()
  const { item, resumed } = request
  const { data: places } = useRead('placesToPost', {})
  const [form, setForm] = useState<ComposerForm>(() => {
    if (resumed) return resumed.form
    if (item) return formOfItem(item, zone)
    if (draft) return formOfDraft(draft, zone)
    return emptyForm(request.kind ?? composerKinds()[0]?.kind ?? 'post', request.audienceId ?? null)
  })
  const set = (part: Partial<ComposerForm>) => setForm((now) => ({ ...now, ...part }))
  const [draftPlace] = useState(
    () => resumed?.draft ?? { draftId: draft?.id ?? freshKey(), version: draft?.version ?? 0 },
  )
  const saving = useDraft(draftPlace, form.kind, draftOfForm(form, zone), isBlank(form), !item)
  const attachments = useAttachments(form, setForm)
  const sending = useSend(request, saving, zone, onClose)
  const paste = useLongPaste(form.body, (body) => set({ body }))
  const [isLater, setLater] = useState(form.scheduledFor !== '')
  const [tried, setTried] = useState(false)
  const [toolbar, setToolbar] = useState<HTMLElement | null>(null)
  const photoInput = useRef<HTMLInputElement>(null)
  const fileInput = useRef<HTMLInputElement>(null)

  const audience = item
    ? item.placements[0]?.audience
    : (places?.places.find(({ id }) => id === form.audienceId) ?? (form.audienceId ? undefined : places?.places[0]))
  const cannotSee = useCannotSee(audience ? [audience] : [], form.body)
  const kind = composerKindOf(form.kind)
  if (!kind) return null

  const needsTitle = kind.titleLabel && !form.title.trim()
  const needsBody =
    isEmpty(form.body) && !(kind.bodyMayBeEmpty && form.title.trim()) && !form.attachments.length && !form.poll
  const pollGap = form.poll && (!form.poll.question.trim() || form.poll.options.filter((one) => one.trim()).length < 2)
  const send = () => {
    setTried(true)
    if (needsTitle || needsBody || pollGap || attachments.isSending || !audience) return
    if (item) void sending.save(item, form)
    else void sending.create(form, audience)
  }
  const add = (files: readonly File[]) => {
    const left = attachments.add(files)
    if (left > 0) toast({ text: t`A post holds 20 photos and 30 files. ${left} did not fit.` })
  }
  /** The writer found what they were after: nothing of this is kept. */
  const leave = async () => {
    if (!item) await saving.discard()
    onClose()
  }
  const { error } = sending
  const place = audience ? nameOf(audience) : ''
  const sendWord = item
    ? t`Save`
    : form.scheduledFor
      ? t`Post later`
      : !audience || audience.kind === 'everyone'
        ? t`Post`
        : t`Post in ${place}`
  const voters = item?.detail.kind === 'post' ? (item.detail.poll?.voterCount ?? 0) : 0
  const fieldsOnScreen = ['body', 'title', 'audienceId', 'scheduledFor', 'poll']

  return (
    <Dialog
      isOpen
      width="wide"
      closesOutside={false}
      onClose={onClose}
      title={i18n._(item ? kind.editHeading : kind.heading)}
      aside={!item && <DraftSign state={saving.state} />}
      footer={
        <>
          <div className={styles.toolbar} ref={setToolbar} />
          {(!item || item.state === 'scheduled') && !isLater && (
            <Button look="subtle" small icon={<Clock />} onClick={() => setLater(true)}>
              <Trans>Later</Trans>
            </Button>
          )}
          <Button look="primary" className={styles.send} pending={sending.isSaving} onClick={send}>
            {sendWord}
          </Button>
        </>
      }
    >
      <DropArea onFiles={add}>
        {offered && isBlank(form) && <DraftOffer draft={offered} onTake={() => onTake(offered)} />}
        {saving.state === 'elsewhere' && (
          <DraftElsewhere
            draftId={draftPlace.draftId}
            onKeep={() => void saving.keepThis()}
            onTake={(other) => {
              setForm(formOfDraft(other, zone))
              saving.tookOther(other.version)
            }}
          />
        )}
        {item && (
          <StaleItem
            error={error}
            itemId={item.id}
            onTake={(newest) => {
              setForm(formOfItem(newest, zone))
              sending.setVersion(newest.version)
              sending.setError(null)
            }}
          />
        )}
        {error !== null && refusals.whole(error, fieldsOnScreen) && (
          <Notice tone="negative" live>
            {refusals.whole(error, fieldsOnScreen)}
          </Notice>
        )}
        {!item && composerKinds().length > 1 && (
          <div className={styles.top}>
            {composerKinds().map((one) => (
              <Chip
                key={one.kind}
                icon={<one.icon />}
                selected={one.kind === form.kind}
                onClick={() => set({ kind: one.kind, poll: one.hasPoll ? form.poll : null })}
              >
                {i18n._(one.word)}
              </Chip>
            ))}
          </div>
        )}
        <AudiencePicker
          places={places?.places ?? []}
          value={audience}
          onValue={item ? undefined : (audienceId) => set({ audienceId })}
          error={refusals.field(error, 'audienceId')}
        />
        {kind.titleLabel && (
          <TextField
            label={i18n._(kind.titleLabel)}
            value={form.title}
            maxLength={300}
            error={(tried && needsTitle && t`Fill this in.`) || refusals.field(error, 'title')}
            onText={(title) => set({ title })}
          />
        )}
        {kind.UnderTitle && <kind.UnderTitle title={form.title} itemId={item?.id} onLeave={() => void leave()} />}
        <div className={styles.text}>
          <RichTextEditor
            label={i18n._(kind.bodyLabel)}
            placeholder={i18n._(kind.bodyHint)}
            value={form.body}
            onChange={paste.write}
            onLongPaste={paste.onLongPaste}
            onSubmit={send}
            onPasteFiles={add}
            toolbarTarget={toolbar}
            autoFocus={!kind.titleLabel}
            invalid={tried && needsBody}
            {...textSearchesIn(audience ? [audience] : [])}
            tools={
              <>
                <ToolbarButton label={t`Photos`} icon={<ImagePlus />} onClick={() => photoInput.current?.click()} />
                <ToolbarButton label={t`File`} icon={<Paperclip />} onClick={() => fileInput.current?.click()} />
                {kind.hasPoll && !form.poll && (
                  <ToolbarButton
                    label={t`Poll`}
                    icon={<ChartColumn />}
                    onClick={() => set({ poll: { question: '', options: ['', ''], multiple: false, closesAt: '' } })}
                  />
                )}
              </>
            }
          />
          <FieldError>{(tried && needsBody && t`Write something first.`) || refusals.field(error, 'body')}</FieldError>
        </div>
        <LongPasteOffer paste={paste} onFiles={add} />
        <CannotSeeNotice people={cannotSee} />
        <PhotosField
          photos={attachments.photos}
          uploads={attachments.photoUploads}
          onPhotos={attachments.setPhotos}
          onStop={attachments.stop}
          onAdd={() => photoInput.current?.click()}
        />
        <FilesField
          files={attachments.files}
          uploads={attachments.fileUploads}
          onFiles={attachments.setFiles}
          onStop={attachments.stop}
          onAgain={attachments.again}
        />
        {tried && attachments.isSending && (
          <Notice live>
            <Trans>Wait a moment: your files are still being sent.</Trans>
          </Notice>
        )}
        {form.poll && (
          <PollField
            poll={form.poll}
            isFixed={voters > 0}
            onPoll={(poll) => set({ poll })}
            error={(tried && pollGap && t`A poll needs a question and two options.`) || refusals.field(error, 'poll')}
          />
        )}
        {isLater && (
          <div className={styles.later}>
            <DateTimeField
              label={t`Post on`}
              value={form.scheduledFor}
              disabled={item !== undefined}
              error={refusals.field(error, 'scheduledFor')}
              onText={(scheduledFor) => set({ scheduledFor })}
            />
            {!item && (
              <Button
                look="subtle"
                small
                onClick={() => {
                  setLater(false)
                  set({ scheduledFor: '' })
                }}
              >
                <Trans>Post now instead</Trans>
              </Button>
            )}
          </div>
        )}
        <FileInput ref={photoInput} accept="image/*" onFiles={add} />
        <FileInput ref={fileInput} onFiles={add} />
      </DropArea>
    </Dialog>
  )
}
