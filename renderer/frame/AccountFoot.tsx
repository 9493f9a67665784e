import { IconLock, IconSwitchHorizontal, IconUser } from '@tabler/icons-react'
import { rolesText, type SignedInAccount } from '../../shared/accounts/account.ts'
import { answerOf, api } from '../api.ts'
import { go } from '../navigation-store.ts'
import styles from './AccountFoot.module.css'

/** Who sits at the desk and as what, with the two ways to leave it. */
export const AccountFoot = ({ account, folded }: { readonly account: SignedInAccount; readonly folded: boolean }) => {
  const roles = rolesText(account.roles)
  return (
    <div className={styles.account} data-folded={folded}>
      <button
        type="button"
        className={styles.person}
        aria-label={folded ? `Tài khoản: ${account.name}, ${roles}` : undefined}
        title={`${account.name}, ${roles}`}
        onClick={() => go('accounts')}
      >
        <IconUser size={20} stroke={1.75} aria-hidden="true" />
        {folded ? null : (
          <span className={styles.who}>
            <span className="screen-reader-only">Tài khoản: </span>
            <span className={styles.name}>{account.name}</span>
            <span className={styles.roles}>{roles}</span>
          </span>
        )}
      </button>
      <div className={styles.leave}>
        <button
          type="button"
          aria-label="Khóa"
          aria-keyshortcuts="Control+L"
          title="Khóa (Ctrl+L)"
          onClick={() => void answerOf(api.access.lock())}
        >
          <IconLock size={20} stroke={1.75} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label="Đổi người dùng"
          title="Đổi người dùng"
          onClick={() => void answerOf(api.access.signOut())}
        >
          <IconSwitchHorizontal size={20} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
    </div>
  )
}
