import { NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { valueText } from '../../shared/reports/figure-text.ts'
import type { ReportFigure } from '../../shared/reports/report.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Drawer } from '../components/Drawer.tsx'
import { showToast } from '../components/toast-store.ts'
import type { Subject } from './report-store.ts'
import styles from './reports.module.css'

type Problems = { readonly value?: string | undefined; readonly reason?: string | undefined; readonly other?: string }

const problemsOf = (error: AppError): Problems => {
  const at = (field: string) => error.issues?.find((issue) => issue.field?.endsWith(field))?.message
  const [value, reason] = [at('value'), at('reason')]
  return value || reason ? { value, reason } : { other: error.message }
}

/** Reports another value than the register counts, with the reason, or takes that back; both values stay in the report. */
export const OverrideForm = ({
  subject,
  figure,
  onDone,
  onClose,
}: {
  readonly subject: Subject
  readonly figure: ReportFigure
  readonly onDone: () => void
  readonly onClose: () => void
}) => {
  const counted = figure.override === null ? figure.value : figure.override.counted
  const [value, setValue] = useState<number | string>(figure.value ?? '')
  const [reason, setReason] = useState(figure.override?.reason ?? '')
  const [problems, setProblems] = useState<Problems>({})
  const [busy, setBusy] = useState(false)

  const keep = async (): Promise<void> => {
    if (value === '') return setProblems({ value: 'Hãy nhập số thay thế.' })
    if (reason.trim() === '') return setProblems({ reason: 'Hãy nhập lý do thay số.' })
    setBusy(true)
    const override = { figureId: figure.id, value: Number(value), reason }
    const result = await settle(api.reports.override({ ...subject, override }))
    setBusy(false)
    if (!result.ok) return setProblems(problemsOf(result.error))
    showToast('Đã thay số trong báo cáo.')
    onDone()
  }
  const takeBack = async (): Promise<void> => {
    const before = figure.override
    const result = await settle(api.reports.dropOverride({ ...subject, figureId: figure.id }))
    if (!result.ok) return setProblems(problemsOf(result.error))
    showToast('Đã dùng lại số của sổ.', 'ok', {
      label: 'Hoàn tác',
      onPress: () => {
        if (before === null || figure.value === null) return
        const override = { figureId: figure.id, value: figure.value, reason: before.reason }
        void settle(api.reports.override({ ...subject, override })).then(onDone)
      },
    })
    onDone()
  }

  return (
    <Drawer
      title="Thay số trong báo cáo"
      onClose={onClose}
      footer={
        <>
          <ActionButton kind="primary" label="Thay số" onPress={() => void keep()} busy={busy} />
          {figure.override === null ? null : (
            <ActionButton label="Dùng lại số của sổ" onPress={() => void takeBack()} />
          )}
        </>
      }
    >
      <div className={styles.stack}>
        <p>{figure.label}</p>
        <p>
          Phần mềm đếm được: {valueText(counted)} {counted === null ? '' : figure.unit}
        </p>
        <NumberInput
          label="Số báo cáo"
          value={value}
          onChange={(next) => {
            setValue(next)
            setProblems({})
          }}
          error={problems.value}
          min={0}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator="."
          decimalSeparator=","
          hideControls
          withAsterisk
        />
        <Textarea
          label="Lý do thay số"
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setProblems({})
          }}
          error={problems.reason}
          autosize
          minRows={3}
          maxLength={1000}
          withAsterisk
          lang="vi"
        />
        {problems.other ? <p role="alert">{problems.other}</p> : null}
        <p className={styles.hint}>
          Báo cáo, phụ lục và gói báo cáo nêu cả hai số và lý do. Phép kiểm tra chạy trên số báo cáo. Nếu sổ ghi sai,
          nên sửa trong sổ thay vì thay số ở đây. Lý do không nêu tên người yêu cầu.
        </p>
      </div>
    </Drawer>
  )
}
