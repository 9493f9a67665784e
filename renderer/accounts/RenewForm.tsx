import { NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AccessState } from '../../shared/accounts/access-state.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { BareSheet, SheetLead } from '../components/BareSheet.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FormFoot } from '../components/FormFoot.tsx'
import styles from './accounts.module.css'
import { NewPassword, noPassword, typedFault } from './NewPassword.tsx'

/** After the recovery sheet opened the register: whose password is set anew. The window then reads everything anew. */
export const RenewForm = ({ accounts }: { readonly accounts: AccessState['accounts'] }) => {
  const [account, setAccount] = useState(accounts[0]?.id ?? '')
  const [typed, setTyped] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()
  const name = accounts.find((one) => one.id === account)?.name ?? ''
  const renew = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (typedFault(typed, name)) return
    setBusy(true)
    const result = await settle(api.access.renew({ account, password: typed.password }))
    setBusy(false)
    if (!result.ok) setError(result.error)
  }
  return (
    <BareSheet label="Đặt mật khẩu mới">
      <h1>Đặt mật khẩu mới</h1>
      <SheetLead>Mã đúng, sổ đã mở. Chọn tài khoản của bạn và đặt mật khẩu mới.</SheetLead>
      <form noValidate className={styles.form} onSubmit={(event) => void renew(event)}>
        <NativeSelect
          label="Tài khoản"
          data={accounts.map(({ id, name: label }) => ({ value: id, label }))}
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
        />
        <NewPassword value={typed} onChange={setTyped} name={name} faultShown={tried} autoFocus />
        {error ? <ErrorPanel error={error} /> : null}
        <FormFoot>
          <ActionButton kind="primary" submit label="Đặt mật khẩu và vào sổ" onPress={() => undefined} busy={busy} />
        </FormFoot>
      </form>
    </BareSheet>
  )
}
