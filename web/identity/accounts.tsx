import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Search, UserPlus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import { useReadPages } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Heading, SelectField, Sheet, TextField, toast } from '../kit/index.ts'
import { AccessLetters } from './access-letters.tsx'
import { type AccountActs, AccountLine } from './account-line.tsx'
import { EditAccountWindow, NewAccountWindow } from './account-window.tsx'
import styles from './accounts.module.css'
import { Wrong } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import { type AccountRow, roleNames, stateNames, useRoleWords } from './role-words.ts'
import { useProof } from './use-proof.tsx'

type Filter = { role?: AccountRow['role']; state?: AccountRow['state'] }

/** The administrator's list of who may sign in. */
export function Accounts({ organisation }: { organisation: string }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const words = useRoleWords()
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<Filter>({})
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [isMaking, setMaking] = useState(false)
  const [editing, setEditing] = useState<AccountRow | null>(null)
  const [made, setMade] = useState<AnswerOf<'makeAccessCodes'> | null>(null)
  const [error, setError] = useState<unknown>()
  const { withProof, proofWindow } = useProof()
  const sought = useDeferredValue(text.trim())
  const list = useReadPages('accounts', { ...filter, ...(sought && { text: sought }) })
  const invite = useAct('inviteAccounts')
  const makeCodes = useAct('makeAccessCodes')
  const deactivate = useAct('deactivateAccount', { refreshes: ['accounts'] })
  const reactivate = useAct('reactivateAccount', { refreshes: ['accounts'] })

  const attempt = async (act: () => Promise<unknown>) => {
    setError(undefined)
    await withProof(act).catch(setError)
  }
  const inviteAll = (accountIds: string[]) =>
    attempt(async () => {
      const { invited, skipped } = await invite.act({ accountIds })
      setTicked(new Set())
      toast({
        text:
          t`${plural(invited, { one: '# invitation is on its way.', other: '# invitations are on their way.' })}` +
          (skipped > 0 ? ` ${t`Left out: ${skipped} without an e-mail address, or here already.`}` : ''),
      })
    })
  const codesFor = (accountIds: string[]) =>
    attempt(async () => {
      setMade(await makeCodes.act({ accountIds }))
      setTicked(new Set())
    })
  const giveBack = (account: AccountRow) => attempt(() => reactivate.act({ accountId: account.accountId }))
  const acts: AccountActs = {
    invite: (account) => void inviteAll([account.accountId]),
    giveCode: (account) => void codesFor([account.accountId]),
    edit: setEditing,
    reactivate: (account) => void giveBack(account),
    deactivate: (account) =>
      void attempt(async () => {
        await deactivate.act({ accountId: account.accountId })
        toast({ text: t`${account.name} has no access any more.`, undo: () => void giveBack(account) })
      }),
  }
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(id)
    else next.delete(id)
    setTicked(next)
  }

  if (made) return <AccessLetters made={made} organisation={organisation} onClose={() => setMade(null)} />
  const chosen = [...ticked].slice(0, 200)
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Heading level={1}>{t`Accounts`}</Heading>
        <Button look="primary" icon={<UserPlus />} onClick={() => setMaking(true)}>
          {t`New account`}
        </Button>
      </div>
      <search className={styles.filters}>
        <TextField
          label={t`Name, e-mail address or staff number`}
          type="search"
          icon={<Search />}
          maxLength={100}
          value={text}
          onText={setText}
        />
        <SelectField
          label={t`Role`}
          value={filter.role ?? ''}
          onValue={(role) => setFilter(withChoice(filter, 'role', role))}
          options={[
            { value: '', label: t`All roles` },
            ...roleNames.map((value) => ({ value, label: words.role[value] })),
          ]}
        />
        <SelectField
          label={t`Access`}
          value={filter.state ?? ''}
          onValue={(state) => setFilter(withChoice(filter, 'state', state))}
          options={[{ value: '', label: t`All` }, ...stateNames.map((value) => ({ value, label: words.state[value] }))]}
        />
      </search>
      <div role="alert" className={styles.alert}>
        {error !== undefined && <Wrong>{texts.whole(error)}</Wrong>}
      </div>
      <Sheet bleed>
        {list.rows?.map((account) => (
          <AccountLine
            key={account.accountId}
            account={account}
            ticked={ticked.has(account.accountId)}
            onTick={(on) => tick(account.accountId, on)}
            acts={acts}
          />
        ))}
        {list.rows?.length === 0 && <p>{t`Nobody is found. Try a shorter part of the name.`}</p>}
        {list.hasNextPage && (
          <Button look="subtle" pending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t`Show more`}
          </Button>
        )}
      </Sheet>
      {chosen.length > 0 && (
        <section className={styles.chosen} aria-label={t`For those you chose`}>
          <span>{plural(chosen.length, { one: '# chosen', other: '# chosen' })}</span>
          <Button small look="soft" pending={invite.isSending} onClick={() => void inviteAll(chosen)}>
            {t`Invite by mail`}
          </Button>
          <Button small look="soft" pending={makeCodes.isSending} onClick={() => void codesFor(chosen)}>
            {t`Print access codes`}
          </Button>
          <Button small look="subtle" onClick={() => setTicked(new Set())}>
            {t`Choose nobody`}
          </Button>
        </section>
      )}
      {isMaking && <NewAccountWindow onClose={() => setMaking(false)} withProof={withProof} />}
      {editing && <EditAccountWindow account={editing} onClose={() => setEditing(null)} withProof={withProof} />}
      {proofWindow}
    </div>
  )
}

function withChoice(filter: Filter, key: 'role' | 'state', value: string): Filter {
  const { [key]: _gone, ...rest } = filter
  return value ? { ...rest, [key]: value } : rest
}
