import { useState } from 'react'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ActRow } from '../components/ActRow.tsx'
import { FormFoot } from '../components/FormFoot.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './accounts.module.css'

/** The sheet with the code that opens the register when every password is forgotten: printed or saved, now. */
export const RecoverySheet = ({ onDone }: { readonly onDone: () => void }) => {
  const [kept, setKept] = useState<string>()
  const [busy, setBusy] = useState(false)
  const keep = async (act: () => Promise<string | undefined>): Promise<void> => {
    setBusy(true)
    const words = await act()
    setBusy(false)
    if (words !== undefined) setKept(words)
  }
  const print = () =>
    keep(async () => ((await answerOf(api.safety.printRecovery())) ? 'Đã gửi phiếu đến máy in' : undefined))
  const save = () =>
    keep(async () => {
      const name = await answerOf(api.safety.saveRecovery())
      return name ? `Đã lưu ${name}` : undefined
    })
  return (
    <div className={styles.form}>
      <p>
        Sổ đã được mã hóa. Hãy in <strong>phiếu khôi phục</strong> ngay: quên hết mật khẩu thì mã trên phiếu là cách duy
        nhất mở được sổ và mọi bản sao lưu. Cất phiếu trong két hoặc tủ có khóa, không để cùng máy này.
      </p>
      <ActRow>
        <ActionButton kind="primary" label="In phiếu khôi phục" onPress={() => void print()} busy={busy} autoFocus />
        <ActionButton label="Lưu thành tệp PDF" onPress={() => void save()} disabled={busy} />
        <span role="status">{kept ? <ToneMark tone="ok">{kept}</ToneMark> : null}</span>
      </ActRow>
      <FormFoot note={kept ? '' : 'Có thể in sau ở trang «An toàn dữ liệu».'}>
        <ActionButton label={kept ? 'Xong' : 'In sau'} onPress={onDone} />
      </FormFoot>
    </div>
  )
}
