import { rolesText } from '../../shared/accounts/account.ts'
import { useAppStatusStore } from '../app-status-store.ts'
import { go } from '../navigation-store.ts'
import { ActionButton } from './ActionButton.tsx'
import { ActRow } from './ActRow.tsx'
import { Panel } from './Panel.tsx'
import { ToneMark } from './StatusMark.tsx'

/** The way to the page of accounts, or to the first password; nothing in the practice register. */
export const AccountsLink = () => {
  const account = useAppStatusStore((state) => state.status?.account)
  const practising = useAppStatusStore((state) => state.status?.mode === 'training')
  if (practising) return null
  return (
    <Panel
      title="Tài khoản và mật khẩu"
      note={account ? undefined : <ToneMark tone="soon">Sổ chưa được bảo vệ bằng mật khẩu</ToneMark>}
    >
      <ActRow>
        <p>
          {account
            ? `Đang đăng nhập: ${account.name} (${rolesText(account.roles)}).`
            : 'Ai mở được máy này cũng mở được sổ. Đặt mật khẩu để mã hóa sổ và chia vai trò cho từng người.'}
        </p>
        <ActionButton label={account ? 'Mở trang Tài khoản' : 'Bảo vệ sổ'} onPress={() => go('accounts')} />
      </ActRow>
    </Panel>
  )
}
