import { Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  type AccountLine,
  type AccountRole,
  accountRoleHints,
  accountRoleLabels,
  accountRoles,
} from '../../shared/accounts/account.ts'
import type { AppError, Result } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FormFoot } from '../components/FormFoot.tsx'
import { useFormFocus } from '../components/form-focus.ts'
import { Panel } from '../components/Panel.tsx'
import styles from './accounts.module.css'
import { NewPassword, noPassword, typedFault } from './NewPassword.tsx'

type Lines = readonly AccountLine[]

/** A new account, or another name and other roles for one that is there. */
export const AccountForm = ({
  account,
  onSaved,
  onClose,
}: {
  readonly account: AccountLine | null
  readonly onSaved: (lines: Lines, words: string) => void
  readonly onClose: () => void
}) => {
  const room = useFormFocus<HTMLFormElement>()
  const [name, setName] = useState(account?.name ?? '')
  const [roles, setRoles] = useState<readonly AccountRole[]>(account?.roles ?? ['viewer'])
  const [typed, setTyped] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()
  const noName = name.trim() === ''

  const send = (): Promise<Result<Lines>> =>
    account
      ? api.accounts.change({ account: account.id, name, roles: [...roles] })
      : api.accounts.add({ name, roles: [...roles], password: typed.password })
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (noName || roles.length === 0 || (!account && typedFault(typed, name))) return
    setBusy(true)
    const result = await settle(send())
    setBusy(false)
    if (result.ok) onSaved(result.value, account ? 'Đã lưu tài khoản.' : 'Đã thêm tài khoản.')
    else setError(result.error)
  }
  return (
    <Panel title={account ? 'Sửa tài khoản' : 'Thêm tài khoản'}>
      <form ref={room} noValidate className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          label="Họ tên"
          description="Tên này được ghi vào mỗi việc người ấy làm."
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && noName ? 'Hãy nhập họ tên.' : undefined}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
        <Checkbox.Group
          label="Vai trò"
          value={[...roles]}
          onChange={(chosen) => setRoles(chosen as AccountRole[])}
          error={tried && roles.length === 0 ? 'Hãy chọn ít nhất một vai trò.' : undefined}
        >
          <div className={styles.roles}>
            {accountRoles.map((role) => (
              <Checkbox key={role} value={role} label={accountRoleLabels[role]} description={accountRoleHints[role]} />
            ))}
          </div>
        </Checkbox.Group>
        {account ? null : <NewPassword value={typed} onChange={setTyped} name={name} faultShown={tried} />}
        {error ? <ErrorPanel error={error} kept="Những gì đã nhập vẫn còn." /> : null}
        <FormFoot>
          <CancelButton onPress={onClose} />
          <ActionButton
            kind="primary"
            submit
            label={account ? 'Lưu tài khoản' : 'Thêm'}
            onPress={() => undefined}
            busy={busy}
          />
        </FormFoot>
      </form>
    </Panel>
  )
}
