import { NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type RetentionRule, retentionRuleSchema } from '../../shared/privacy/retention.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { useFormFocus } from '../components/form-focus.ts'
import { showToast } from '../components/toast-store.ts'
import styles from './privacy.module.css'

/** Years and the document that sets them; both or nothing. */
export const RuleForm = ({
  rule,
  onDone,
  onCancel,
}: {
  readonly rule: RetentionRule | null
  readonly onDone: () => void
  readonly onCancel: (() => void) | undefined
}) => {
  const room = useFormFocus<HTMLDivElement>(onCancel !== undefined)
  const [years, setYears] = useState<number | string>(rule?.years ?? '')
  const [citation, setCitation] = useState(rule?.citation ?? '')
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const save = async (): Promise<void> => {
    const parsed = retentionRuleSchema.safeParse({ years: years === '' ? undefined : Number(years), citation })
    if (!parsed.success) {
      setProblems(Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])))
      return
    }
    setProblems({})
    if (!(await answerOf(api.privacy.setRetention(parsed.data)))) return
    showToast('Đã đặt thời hạn lưu.')
    onDone()
  }
  const drop = async (): Promise<void> => {
    if ((await answerOf(api.privacy.dropRetention())) === undefined) return
    showToast('Đã bỏ thời hạn lưu; không yêu cầu nào bị coi là hết hạn.')
    onDone()
  }
  return (
    <div className={styles.stack} ref={room}>
      <div className={styles.row}>
        <div className={styles.years}>
          <NumberInput
            label="Số năm lưu"
            value={years}
            onChange={setYears}
            min={1}
            max={100}
            hideControls
            error={problems.years}
            withAsterisk
          />
        </div>
        <div className={styles.grow}>
          <TextInput
            label="Văn bản quy định"
            placeholder="Số, ngày, điều khoản của văn bản"
            value={citation}
            onChange={(event) => setCitation(event.currentTarget.value)}
            error={problems.citation}
            withAsterisk
          />
        </div>
      </div>
      <div className={styles.row}>
        <ActionButton kind="primary" label="Lưu thời hạn" onPress={() => void save()} />
        {onCancel ? <CancelButton onPress={onCancel} /> : null}
        {rule ? <ActionButton kind="quiet" label="Bỏ thời hạn lưu" onPress={() => void drop()} /> : null}
      </div>
    </div>
  )
}
