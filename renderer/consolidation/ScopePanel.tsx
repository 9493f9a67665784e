import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { FieldsForRole } from '../components/ForRole.tsx'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './consolidation.module.css'

/** Whose reports are put together: the communes of a province, or the provinces. */
export const ScopePanel = ({
  scope,
  onChosen,
}: {
  readonly scope: string | null
  readonly onChosen: () => void
}): ReactNode => {
  const { value: provinces } = useCall(() => api.consolidation.provinces(), 'provinces')
  const [chosen, setChosen] = useState(scope ?? '')
  const choose = async (): Promise<void> => {
    const done = await answerOf(api.consolidation.chooseScope({ scope: chosen }))
    if (!done) return
    showToast(
      done.added > 0
        ? `Đã đưa ${showCount(done.added)} cơ quan vào danh sách.`
        : 'Danh sách cơ quan đã có đủ, không thêm cơ quan nào.',
    )
    onChosen()
  }
  return (
    <Panel title="Tổng hợp báo cáo của">
      <FieldsForRole call="consolidation.chooseScope">
        <div className={styles.head}>
          <div className={styles.grow}>
            <NativeSelect
              label="Nơi tổng hợp"
              description="Danh sách cơ quan phải gửi báo cáo được lập từ danh sách đơn vị hành chính; sau đó thêm, sửa, bỏ được."
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={[
                { value: '', label: 'Chọn tỉnh, thành phố' },
                ...(provinces ?? []).map(({ code, name }) => ({ value: code, label: `Các xã thuộc ${name}` })),
                { value: 'nation', label: 'Cả nước: báo cáo của các tỉnh, thành phố' },
                { value: 'communes', label: 'Cả nước: báo cáo của từng xã' },
              ]}
            />
          </div>
          <ActionButton
            call="consolidation.chooseScope"
            kind="primary"
            label="Lập danh sách"
            disabled={chosen === '' || chosen === scope}
            onPress={() => void choose()}
          />
        </div>
      </FieldsForRole>
    </Panel>
  )
}
