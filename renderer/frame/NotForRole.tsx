import { rolesText } from '../../shared/accounts/account.ts'
import { useAppStatusStore } from '../app-status-store.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { go } from '../navigation-store.ts'

/** In the place of a page that who sits at the desk may do nothing on. */
export const NotForRole = () => {
  const roles = useAppStatusStore((state) => state.status?.account?.roles ?? [])
  const look = useAppStatusStore((state) => state.status?.look)
  const only = roles.length === 1 && roles[0] === 'viewer'
  if (look)
    return (
      <EmptyState
        title="Sổ đang mở chỉ để xem"
        text="Trang này dùng để ghi, nên chưa mở được. Vẫn xem và xuất được Sổ theo dõi và danh mục."
        acts={[{ label: 'Về bàn làm việc', onPress: () => go('desk') }]}
      />
    )
  return (
    <EmptyState
      title="Trang này không dành cho vai trò của bạn"
      text={`Vai trò «${rolesText(roles)}» ${only ? 'chỉ được xem, không ghi được việc' : 'không dùng trang này'}. Người có vai trò Quản trị đổi vai trò ở trang Tài khoản.`}
      acts={[{ label: 'Về bàn làm việc', onPress: () => go('desk') }]}
    />
  )
}
