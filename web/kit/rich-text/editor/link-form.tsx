import { Trans, useLingui } from '@lingui/react/macro'
import { type Editor, getMarkRange } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { toSafeHref } from '../../../../contract/safe-href.ts'
import { Button } from '../../button.tsx'
import { TextField } from '../../text-field.tsx'
import styles from '../rich-text-editor.module.css'

/** Asks for the address of a link on the chosen words; without chosen words the address itself is put in the text. */
export function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useLingui()
  const present: string = editor.getAttributes('link').href ?? ''
  const [address, setAddress] = useState(present)
  const [error, setError] = useState<string | undefined>(undefined)
  const id = useId()

  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const apply = (event: FormEvent) => {
    // The form may stand within another one, such as a comment's.
    event.preventDefault()
    event.stopPropagation()
    const href = toSafeHref(address)
    if (href === null) {
      setError(t`That is not an address. Write it like example.org or name@example.org.`)
      return
    }
    const { state } = editor
    const { empty, $from } = state.selection
    const type = state.schema.marks.link
    const around = type ? getMarkRange($from, type) : undefined
    if (empty && !around) {
      editor
        .chain()
        .focus()
        .insertContent([
          { type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] },
          { type: 'text', text: ' ' },
        ])
        .run()
    } else editor.chain().focus().extendMarkRange('link').setLink({ href }).run()
    onClose()
  }
  return (
    <form
      className={styles.linkForm}
      onSubmit={apply}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Escape leaves this form, not the window around it.
        event.stopPropagation()
        close()
      }}
    >
      <TextField
        id={id}
        className={styles.linkField}
        label={t`Address of the link`}
        error={error}
        value={address}
        onText={(text) => {
          setAddress(text)
          setError(undefined)
        }}
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      <div className={styles.linkButtons}>
        <Button type="submit" look="soft" small>
          <Trans>Set link</Trans>
        </Button>
        {present !== '' && (
          <Button
            look="subtle"
            small
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
              onClose()
            }}
          >
            <Trans>Remove link</Trans>
          </Button>
        )}
        <Button look="subtle" small onClick={close}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
