import { useState } from 'react'
import { type AccountLine, rolesText, type SignedInAccount } from '../../shared/accounts/account.ts'
import { answerOf, api, useCall } from '../api.ts'
import { refreshStatus, useAppStatusStore, useDataVersion, useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ActRow } from '../components/ActRow.tsx'
import { ConfirmPanel } from '../components/ConfirmPanel.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { Page } from '../components/Page.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import { AccountForm } from './AccountForm.tsx'
import { type AccountAct, AccountTable } from './AccountTable.tsx'
import styles from './accounts.module.css'
import { DeskEventsPanel } from './DeskEventsPanel.tsx'
import { LockPanel } from './LockPanel.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { ProtectForm } from './ProtectForm.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'

type Open = { readonly what: 'add' | 'own' } | { readonly what: AccountAct; readonly account: AccountLine } | null

/** A register in use gets its first password here. */
const Unprotected = ({ onSealed }: { readonly onSealed: () => void }) => {
  const agency = useCall(() => api.agency.read(), 'agency')
  return (
    <Panel title="Bảo vệ sổ" note={<ToneMark tone="soon">Sổ chưa được bảo vệ</ToneMark>}>
      <p>
        Ai mở được máy này cũng mở được sổ. Đặt mật khẩu thì cả sổ, tệp đính kèm và các bản sao lưu từ nay được mã hóa,
        mỗi người dùng có tên và vai trò riêng.
      </p>
      {agency.loading ? null : <ProtectForm name={agency.value?.focalPoint.name ?? ''} onDone={onSealed} />}
    </Panel>
  )
}

/** Everybody's own part: who one is here, the password, the lock. */
const OwnPanel = ({ me, onChange }: { readonly me: SignedInAccount; readonly onChange: () => void }) => (
  <Panel title="Tài khoản của bạn">
    <ActRow>
      <p>
        {me.name} <span className={styles.soft}>({rolesText(me.roles)})</span>
      </p>
      <ActionButton label="Đổi mật khẩu" onPress={onChange} />
      <ActionButton kind="quiet" label="Đổi người dùng" onPress={() => void answerOf(api.access.signOut())} />
    </ActRow>
  </Panel>
)

const Protected = ({ me }: { readonly me: SignedInAccount }) => {
  const data = useDataVersion()
  const mayManage = useMay('accounts.list')
  const [version, setVersion] = useState(0)
  const [open, setOpen] = useState<Open>(null)
  const list = useCall(
    async () => (mayManage ? api.accounts.list() : ({ ok: true, value: [] } as const)),
    `${data} ${version} ${mayManage}`,
  )
  const close = (): void => setOpen(null)
  const done = (words: string): void => {
    setOpen(null)
    setVersion((before) => before + 1)
    showToast(words)
    void refreshStatus()
  }
  const deactivate = async (account: AccountLine): Promise<void> => {
    if (await answerOf(api.accounts.deactivate({ account: account.id }))) done('Đã ngừng dùng tài khoản.')
    else close()
  }
  return (
    <Page
      title="Tài khoản"
      purpose="Ai được mở sổ, với vai trò nào. Mỗi thay đổi được ghi vào nhật ký không sửa được."
      primary={mayManage ? { label: 'Thêm tài khoản', onPress: () => setOpen({ what: 'add' }) } : undefined}
    >
      <div className={styles.sheets}>
        {list.error ? <ErrorPanel error={list.error} act={{ label: 'Thử lại', onPress: list.reload }} /> : null}
        {open?.what === 'add' ? (
          <AccountForm key="add" account={null} onClose={close} onSaved={(_lines, words) => done(words)} />
        ) : open?.what === 'change' ? (
          <AccountForm
            key={open.account.id}
            account={open.account}
            onClose={close}
            onSaved={(_lines, words) => done(words)}
          />
        ) : open?.what === 'password' || open?.what === 'activate' ? (
          <PasswordForm
            key={`${open.what} ${open.account.id}`}
            title={
              open.what === 'password' ? `Đặt lại mật khẩu: ${open.account.name}` : `Dùng lại: ${open.account.name}`
            }
            label="Đặt mật khẩu"
            name={open.account.name}
            send={(password) =>
              open.what === 'password'
                ? api.accounts.resetPassword({ account: open.account.id, password })
                : api.accounts.activate({ account: open.account.id, password })
            }
            onSaved={() => done('Đã đặt mật khẩu. Hãy báo riêng cho người dùng và nhắc họ đổi lại.')}
            onClose={close}
          />
        ) : open?.what === 'deactivate' ? (
          <ConfirmPanel
            title={`Ngừng dùng tài khoản ${open.account.name}?`}
            text="Người này không đăng nhập được nữa. Việc họ đã làm vẫn giữ nguyên tên; có thể cho dùng lại sau."
            confirmLabel="Ngừng dùng"
            danger
            onConfirm={() => void deactivate(open.account)}
            onCancel={close}
          />
        ) : open?.what === 'own' ? (
          <PasswordForm
            title="Đổi mật khẩu"
            label="Đổi mật khẩu"
            name={me.name}
            own
            send={(password, current) => api.accounts.changeOwnPassword({ current, password })}
            onSaved={() => done('Đã đổi mật khẩu.')}
            onClose={close}
          />
        ) : null}
        {mayManage && list.value ? (
          <Panel title="Mọi tài khoản">
            <AccountTable accounts={list.value} me={me.id} onAct={(what, account) => setOpen({ what, account })} />
          </Panel>
        ) : null}
        <OwnPanel me={me} onChange={() => setOpen({ what: 'own' })} />
        <LockPanel />
        {mayManage ? <DeskEventsPanel version={`${data} ${version}`} /> : null}
      </div>
    </Page>
  )
}

/** «Tài khoản»: the first password of a register, then the people who may open it. */
const AccountsView = () => {
  const me = useAppStatusStore((state) => state.status?.account)
  const [sheet, setSheet] = useState(false)
  if (me && !sheet) return <Protected me={me} />
  return (
    <Page title="Tài khoản" purpose="Ai được mở sổ, với vai trò nào.">
      <div className={styles.sheets}>
        {sheet ? (
          <Panel title="Giữ phiếu khôi phục">
            <RecoverySheet onDone={() => setSheet(false)} />
          </Panel>
        ) : (
          <Unprotected
            onSealed={() => {
              setSheet(true)
              void refreshStatus()
            }}
          />
        )}
      </div>
    </Page>
  )
}

export default AccountsView
