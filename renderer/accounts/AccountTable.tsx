import { type AccountLine, rolesText } from '../../shared/accounts/account.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { momentText } from '../components/moment-text.ts'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './accounts.module.css'

export type AccountAct = 'change' | 'password' | 'deactivate' | 'activate'

const Standing = ({ account }: { readonly account: AccountLine }) => {
  if (!account.active) return <ToneMark tone="quiet">Ngừng dùng</ToneMark>
  return account.hasPassword ? (
    <ToneMark tone="ok">Đang dùng</ToneMark>
  ) : (
    <ToneMark tone="late">Chưa có mật khẩu: hãy đặt lại</ToneMark>
  )
}

/** Who may sign in, what for, and what was last done about them. */
export const AccountTable = ({
  accounts,
  me,
  onAct,
}: {
  readonly accounts: readonly AccountLine[]
  readonly me: string
  readonly onAct: (act: AccountAct, account: AccountLine) => void
}) => (
  <div className={styles.scroll}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th>Họ tên</th>
          <th>Vai trò</th>
          <th>Tình trạng</th>
          <th>Thay đổi gần nhất</th>
          <th>
            <span className="screen-reader-only">Việc</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <td>
              {account.name}
              {account.id === me ? <span className={styles.soft}> (đang đăng nhập)</span> : null}
            </td>
            <td>{rolesText(account.roles)}</td>
            <td>
              <Standing account={account} />
            </td>
            <td className={styles.when}>
              {momentText(account.changedAt)}
              <div className={styles.soft}>{account.changedBy}</div>
            </td>
            <td>
              <div className={styles.acts}>
                {account.active ? (
                  <>
                    <ActionButton
                      label="Sửa"
                      fullLabel={`Sửa tài khoản ${account.name}`}
                      onPress={() => onAct('change', account)}
                    />
                    {account.id === me ? null : (
                      <>
                        <ActionButton
                          label="Đặt lại mật khẩu"
                          fullLabel={`Đặt lại mật khẩu của ${account.name}`}
                          onPress={() => onAct('password', account)}
                        />
                        <ActionButton
                          kind="quiet"
                          label="Ngừng dùng"
                          fullLabel={`Ngừng dùng tài khoản ${account.name}`}
                          onPress={() => onAct('deactivate', account)}
                        />
                      </>
                    )}
                  </>
                ) : (
                  <ActionButton
                    label="Dùng lại"
                    fullLabel={`Dùng lại tài khoản ${account.name}`}
                    onPress={() => onAct('activate', account)}
                  />
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
