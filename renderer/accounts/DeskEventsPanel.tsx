import type { DeskEvent, DeskEventKind } from '../../shared/accounts/desk-event.ts'
import { api, useCall } from '../api.ts'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { momentText } from '../components/moment-text.ts'
import { Panel } from '../components/Panel.tsx'
import styles from './accounts.module.css'

const inVain = (amount: number): string => (amount === 0 ? '' : ` sau ${amount} lần nhập sai`)

const words: Readonly<Record<DeskEventKind, (event: DeskEvent) => string>> = {
  signIn: ({ amount }) => `Đăng nhập${inVain(amount)}`,
  unlock: ({ amount }) => `Mở khóa${inVain(amount)}`,
  signOut: () => 'Đăng xuất',
  recovery: ({ amount }) => `Mở sổ bằng phiếu khôi phục${inVain(amount)}`,
  lockMinutes: ({ amount }) => `Đặt tự khóa sau ${amount} phút`,
  clockTrusted: ({ moment }) =>
    `Xác nhận giờ máy là đúng dù sổ đã có việc ghi đến ${moment === null ? 'sau đó' : momentText(moment)}`,
}

/** Who opened the desk, how often it was tried in vain before, and what was decided about it. */
export const DeskEventsPanel = ({ version }: { readonly version: string }) => {
  const { value: events, error, reload } = useCall(() => api.accounts.deskEvents(), version)
  if (error) return <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} />
  if (!events || events.length === 0) return null
  return (
    <Panel title="Đăng nhập và quyết định về máy" note="Mới nhất ở trên">
      <ul className={styles.events}>
        {events.map((event) => (
          <li key={`${event.at} ${event.kind} ${event.by}`}>
            <span className={styles.soft}>{momentText(event.at)}</span> {event.by}: {words[event.kind](event)}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
