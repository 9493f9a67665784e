import { LEAST_PASSWORD, passwordFault, passwordStrength } from '../../shared/accounts/password-rule.ts'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './accounts.module.css'
import { PasswordField } from './PasswordField.tsx'

/** A new password being typed, twice. */
export type TypedPassword = { readonly password: string; readonly again: string }
export const noPassword: TypedPassword = { password: '', again: '' }

/** What is wrong with it, at which of the two fields; null when it may be used. */
export const typedFault = (
  { password, again }: TypedPassword,
  name: string,
): { readonly field: 'password' | 'again'; readonly message: string } | null => {
  const fault = passwordFault(password, name)
  if (fault !== null) return { field: 'password', message: fault }
  return password.normalize('NFC') === again.normalize('NFC')
    ? null
    : { field: 'again', message: 'Hai lần nhập chưa giống nhau.' }
}

/** Both fields, with how hard the password is to guess. `faultShown`: after the first try to send it. */
export const NewPassword = ({
  value,
  onChange,
  name,
  faultShown,
  autoFocus = false,
}: {
  readonly value: TypedPassword
  readonly onChange: (value: TypedPassword) => void
  readonly name: string
  readonly faultShown: boolean
  readonly autoFocus?: boolean
}) => {
  const fault = faultShown ? typedFault(value, name) : null
  const usable = value.password !== '' && passwordFault(value.password, name) === null
  return (
    <div className={styles.pair}>
      <p className={styles.soft}>
        Mật khẩu có ít nhất {LEAST_PASSWORD} ký tự: một câu ngắn dễ nhớ, có dấu cách và dấu tiếng Việt cũng được.
      </p>
      <div>
        <PasswordField
          label="Mật khẩu mới"
          value={value.password}
          onChange={(password) => onChange({ ...value, password })}
          error={fault?.field === 'password' ? fault.message : undefined}
          autoFocus={autoFocus}
          fresh
        />
        <div role="status" className={styles.strength}>
          {usable ? (
            passwordStrength(value.password) === 'strong' ? (
              <ToneMark tone="ok">Mật khẩu mạnh</ToneMark>
            ) : (
              <ToneMark tone="soon">Dùng được; dài hơn sẽ mạnh hơn</ToneMark>
            )
          ) : null}
        </div>
      </div>
      <PasswordField
        label="Nhập lại mật khẩu"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={fault?.field === 'again' ? fault.message : undefined}
        fresh
      />
    </div>
  )
}
