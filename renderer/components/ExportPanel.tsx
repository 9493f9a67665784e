import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { ConfirmPanel } from './ConfirmPanel.tsx'

/** Asks whether a list that leaves the register carries the numbers of people; it does not unless that is ticked. */
export const ExportPanel = ({
  title,
  busy = false,
  onExport,
  onCancel,
}: {
  readonly title: string
  readonly busy?: boolean
  readonly onExport: (whole: boolean) => void
  readonly onCancel: () => void
}) => {
  const [whole, setWhole] = useState(false)
  return (
    <ConfirmPanel
      title={title}
      text="Số giấy tờ, điện thoại, thư điện tử được che trong tệp xuất ra. Chỉ ghi đầy đủ khi công việc thật cần."
      confirmLabel="Chọn nơi lưu"
      busy={busy}
      onConfirm={() => onExport(whole)}
      onCancel={onCancel}
    >
      <Checkbox
        label="Ghi đầy đủ dữ liệu cá nhân (được ghi lại là một lần sử dụng)"
        checked={whole}
        onChange={(event) => setWhole(event.currentTarget.checked)}
      />
    </ConfirmPanel>
  )
}
