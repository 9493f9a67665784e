import { NativeSelect, Radio } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type LocalDate, localDate, yearOf } from '../../shared/calendar/local-date.ts'
import {
  type BookOrder,
  type BookSize,
  bookColumnWidths,
  bookSizes,
  usualBookColumns,
} from '../../shared/requests/register-book.ts'
import { registerColumns } from '../../shared/requests/register-columns.ts'
import { periodQuery, type RegisterPeriod } from '../../shared/requests/register-period.ts'
import { api, useCall } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { DayField } from '../components/DayField.tsx'
import { Drawer } from '../components/Drawer.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { showCount } from '../components/number-text.ts'
import { useToday } from '../law-book-store.ts'
import { BookPreview } from './BookPreview.tsx'
import styles from './log-panels.module.css'
import { useLogStore } from './log-store.ts'
import { useBookJob } from './use-book-job.ts'

type Period = {
  readonly kind: RegisterPeriod['kind']
  readonly year: number
  readonly from: LocalDate
  readonly to: LocalDate
}

const sizeLabels: Readonly<Record<BookSize, string>> = { A4: 'A4 ngang', A3: 'A3 ngang' }

/** Null while the days don't make a period. */
const periodOf = ({ kind, year, from, to }: Period): RegisterPeriod | null => {
  if (kind === 'year') return { kind, year }
  return from <= to ? { kind, from, to } : null
}

/** «Sổ theo dõi» as a book: which requests, paper and columns; then PDF, paper or a spreadsheet of the same requests. */
export const PrintBookPanel = ({
  years,
  onClose,
}: {
  readonly years: readonly number[]
  readonly onClose: () => void
}): ReactNode => {
  const today = useToday()
  const shown = useLogStore((state) => state.columns)
  const newest = years[0] ?? yearOf(today)
  const [chosen, setChosen] = useState<Period>({
    kind: 'year',
    year: newest,
    from: localDate(`${yearOf(today)}-01-01`),
    to: today,
  })
  const [size, setSize] = useState<BookSize>('A4')
  const [ownColumns, setOwnColumns] = useState(false)
  const [looking, setLooking] = useState(false)
  const { jobId, title, savePdf, print, saveExcel } = useBookJob()

  const set = (part: Partial<Period>): void => setChosen((before) => ({ ...before, ...part }))
  const period = periodOf(chosen)
  const columns = ownColumns ? shown : usualBookColumns[size]
  const drawn = columns.flatMap((id) => registerColumns.filter((column) => column.id === id))
  const fits = bookColumnWidths(drawn, size) !== null
  const order: BookOrder | null = period === null ? null : { period, size, columns: [...columns] }
  const rows = useRowCount(period)
  const busy = jobId !== null
  const nothing = order === null || rows === 0

  return (
    <Drawer title="In sổ theo dõi" onClose={onClose}>
      <div className={styles.fields}>
        <Radio.Group label="Kỳ của sổ" value={chosen.kind} onChange={(kind) => set({ kind: kind as Period['kind'] })}>
          <div className={styles.choices}>
            <Radio value="year" label="Cả năm" />
            <Radio value="days" label="Từ ngày đến ngày" />
          </div>
        </Radio.Group>
        {chosen.kind === 'year' ? (
          <NativeSelect
            label="Năm của sổ"
            value={String(chosen.year)}
            data={[...new Set([newest, ...years])].map((year) => ({ value: String(year), label: `Năm ${year}` }))}
            onChange={(event) => set({ year: Number(event.currentTarget.value) })}
          />
        ) : (
          <div className={styles.pair}>
            <DayField label="Từ ngày" value={chosen.from} onChange={(from) => (from ? set({ from }) : undefined)} />
            <DayField label="Đến ngày" value={chosen.to} onChange={(to) => (to ? set({ to }) : undefined)} />
          </div>
        )}
        <p className={period === null ? styles.wrong : styles.note} role="status">
          {period === null
            ? 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi.'
            : rows === null
              ? 'Đang đếm…'
              : rows === 0
                ? 'Kỳ này không có yêu cầu nào.'
                : `${showCount(rows)} yêu cầu, xếp theo số.`}
        </p>
        <Radio.Group
          label="Khổ giấy"
          value={size}
          onChange={(value) => setSize(bookSizes.find((one) => one === value) ?? 'A4')}
        >
          <div className={styles.choices}>
            {bookSizes.map((one) => (
              <Radio key={one} value={one} label={sizeLabels[one]} />
            ))}
          </div>
        </Radio.Group>
        <Radio.Group
          label="Cột"
          value={ownColumns ? 'shown' : 'usual'}
          onChange={(value) => setOwnColumns(value === 'shown')}
          error={fits ? undefined : 'Khổ giấy này không đủ chỗ cho các cột đang hiện. Hãy bớt cột hoặc chọn khổ A3.'}
        >
          <div className={styles.choices}>
            <Radio value="usual" label={`Cột thường dùng của sổ (${usualBookColumns[size].length})`} />
            <Radio value="shown" label={`Cột đang hiện ở danh sách (${shown.length})`} />
          </div>
        </Radio.Group>
        <p className={styles.note}>
          Sổ gồm trang bìa, bảng có đánh số trang và trang kết sổ để ký. Tệp Excel có đủ mọi cột của sổ.
        </p>
        <div className={styles.acts}>
          <ActionButton
            label="Xem trước"
            kind="primary"
            disabled={busy || nothing || !fits}
            onPress={() => setLooking(true)}
          />
          <ActionButton
            call="requests.saveBook"
            label="Lưu PDF"
            busy={busy}
            disabled={nothing || !fits}
            onPress={() => (order ? void savePdf(order) : undefined)}
          />
          <ActionButton
            call="requests.printBook"
            label="In ra giấy"
            disabled={busy || nothing || !fits}
            onPress={() => (order ? void print(order) : undefined)}
          />
          <ActionButton
            call="requests.export"
            label="Lưu Excel"
            disabled={busy || nothing}
            onPress={() => (period ? void saveExcel(period) : undefined)}
          />
        </div>
        {jobId ? <JobPanel jobId={jobId} title={title} /> : null}
        {looking && order && rows ? (
          <BookPreview
            book={order}
            rows={rows}
            busy={busy}
            onSavePdf={() => void savePdf(order)}
            onPrint={() => void print(order)}
            onClose={() => setLooking(false)}
          />
        ) : null}
      </div>
    </Drawer>
  )
}

/** How many requests a period has; null while it is being counted. */
const useRowCount = (period: RegisterPeriod | null): number | null => {
  const version = useDataVersion()
  const { value, loading } = useCall(
    async () => {
      if (period === null) return { ok: true as const, value: 0 }
      const page = await api.requests.query(periodQuery(period))
      return page.ok ? { ok: true as const, value: page.value.total } : page
    },
    `${version} ${JSON.stringify(period)}`,
  )
  return loading || value === undefined ? null : value
}
