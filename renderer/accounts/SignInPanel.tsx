import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { AccessState } from '../../shared/accounts/access-state.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { BareSheet, SheetLead } from '../components/BareSheet.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FormFoot } from '../components/FormFoot.tsx'
import styles from './accounts.module.css'
import { PasswordField } from './PasswordField.tsx'
import { RecoverForm } from './RecoverForm.tsx'
import { RenewForm } from './RenewForm.tsx'

/** On this computer, who signed in last: the id of an account, no name. */
const LAST = 'tai-khoan-truoc'

/** Seconds left until the next try, counted down. */
const useCountdown = (): readonly [number, (seconds: number) => void] => {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  return [left, setLeft]
}

const keyringWords: Readonly<Record<AccessState['keyring'], string | null>> = {
  sound: null,
  fromBackup: 'Tệp mật khẩu trên máy bị mất hoặc hỏng; đang dùng tệp trong bản sao lưu gần nhất.',
  missing: 'Tệp mật khẩu bị mất hoặc hỏng và không có trong bản sao lưu nào. Hãy dùng mã trên phiếu khôi phục.',
}

/** Who is there, and the password; or the way in by the recovery sheet. `onSignedIn`: the window goes on as it is; else it is drawn anew. */
export const SignInPanel = ({
  state: first,
  onSignedIn,
}: {
  readonly state: AccessState
  readonly onSignedIn: () => void
}) => {
  const [state, setState] = useState(first)
  const known = (id: string | null): string | undefined => state.accounts.find((one) => one.id === id)?.id
  const [account, setAccount] = useState(
    known(state.lastAccount) ?? known(window.localStorage.getItem(LAST)) ?? state.accounts[0]?.id ?? '',
  )
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()
  const [forgot, setForgot] = useState(false)
  const [wait, setWait] = useCountdown()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setWait(state.waitSeconds), [state, setWait])
  const { stage, accounts, keyring } = state
  const locked = stage === 'locked'

  const signIn = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || wait > 0 || password === '') return
    setBusy(true)
    const result = await settle(api.access.signIn({ account, password }))
    if (result.ok) {
      window.localStorage.setItem(LAST, account)
      if (!result.value.drawnAnew) onSignedIn()
      return
    }
    setBusy(false)
    setError(result.error)
    setPassword('')
    const after = await settle(api.access.state())
    if (after.ok) setState(after.value)
    field.current?.focus()
  }

  if (stage === 'newPassword') return <RenewForm accounts={accounts} />
  if (forgot || accounts.length === 0)
    return (
      <RecoverForm
        note={keyringWords[keyring]}
        onState={setState}
        {...(accounts.length > 0 ? { onBack: () => setForgot(false) } : {})}
      />
    )
  return (
    <BareSheet label={locked ? 'Đang khóa' : 'Đăng nhập'}>
      <h1>{locked ? 'Đang khóa' : 'Đăng nhập'}</h1>
      <SheetLead>
        {locked
          ? 'Việc đang làm vẫn còn nguyên. Nhập mật khẩu để làm tiếp.'
          : 'Sổ đã được mã hóa. Chọn tên và nhập mật khẩu.'}
      </SheetLead>
      {keyring === 'sound' ? null : <SheetLead>{keyringWords[keyring]}</SheetLead>}
      <form noValidate className={styles.form} onSubmit={(event) => void signIn(event)}>
        <fieldset className={styles.people}>
          <legend className="screen-reader-only">Người dùng</legend>
          {accounts.map(({ id, name }) => (
            <label key={id} className={styles.person}>
              <input
                type="radio"
                name="nguoi-dung"
                checked={id === account}
                onChange={() => {
                  setAccount(id)
                  setError(undefined)
                  field.current?.focus()
                }}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <PasswordField label="Mật khẩu" value={password} onChange={setPassword} autoFocus ref={field} />
        {error ? <ErrorPanel error={error} /> : null}
        <FormFoot>
          <ActionButton kind="quiet" label="Quên mật khẩu" onPress={() => setForgot(true)} />
          <ActionButton
            kind="primary"
            submit
            label={wait > 0 ? `Chờ ${wait} giây` : locked ? 'Mở khóa' : 'Đăng nhập'}
            onPress={() => undefined}
            busy={busy}
            disabled={wait > 0}
          />
        </FormFoot>
      </form>
    </BareSheet>
  )
}
