import { type FormEvent, useState } from 'react'
import type { AppError, Result } from '../../shared/result.ts'
import { settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FormFoot } from '../components/FormFoot.tsx'
import { useFormFocus } from '../components/form-focus.ts'
import { Panel } from '../components/Panel.tsx'
import styles from './accounts.module.css'
import { NewPassword, noPassword, typedFault } from './NewPassword.tsx'
import { PasswordField } from './PasswordField.tsx'

/** A new password for an account; `own`: who changes it types the present one first. */
export const PasswordForm = <T,>({
  title,
  label,
  name,
  own = false,
  send,
  onSaved,
  onClose,
}: {
  readonly title: string
  readonly label: string
  /** Whose it is. */
  readonly name: string
  readonly own?: boolean
  readonly send: (password: string, current: string) => Promise<Result<T>>
  readonly onSaved: (value: T) => void
  readonly onClose: () => void
}) => {
  const room = useFormFocus<HTMLFormElement>()
  const [current, setCurrent] = useState('')
  const [typed, setTyped] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (typedFault(typed, name) || (own && current === '')) return
    setBusy(true)
    const result = await settle(send(typed.password, current))
    setBusy(false)
    if (result.ok) onSaved(result.value)
    else setError(result.error)
  }
  return (
    <Panel title={title}>
      <form ref={room} noValidate className={styles.form} onSubmit={(event) => void save(event)}>
        {own ? (
          <div className={styles.narrow}>
            <PasswordField
              label="Mật khẩu đang dùng"
              value={current}
              onChange={setCurrent}
              error={tried && current === '' ? 'Hãy nhập mật khẩu đang dùng.' : undefined}
              autoFocus
            />
          </div>
        ) : null}
        <NewPassword value={typed} onChange={setTyped} name={name} faultShown={tried} autoFocus={!own} />
        {error ? <ErrorPanel error={error} kept="Mật khẩu cũ vẫn dùng được." /> : null}
        <FormFoot>
          <CancelButton onPress={onClose} />
          <ActionButton kind="primary" submit label={label} onPress={() => undefined} busy={busy} />
        </FormFoot>
      </form>
    </Panel>
  )
}
