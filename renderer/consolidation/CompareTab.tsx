import { NativeSelect } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { ComparisonRow, FigureHead } from '../../shared/consolidation/comparison.ts'
import { api, useCall } from '../api.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import type { GridColumn, GridSort } from '../components/grid-column.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { useRevision } from '../components/use-revision.ts'
import { VirtualGrid } from '../components/VirtualGrid.tsx'
import styles from './consolidation.module.css'

const shown = (value: number | null | undefined): string =>
  value === undefined ? '' : value === null ? 'Chưa ghi nhận' : showCount(value)

const columns: readonly GridColumn<ComparisonRow>[] = [
  { id: 'name', heading: 'Cơ quan', width: 300, sortable: true, cell: ({ name }) => name },
  { id: 'value', heading: 'Kỳ này', width: 120, align: 'right', sortable: true, cell: ({ value }) => shown(value) },
  {
    id: 'lastYear',
    heading: 'Kỳ trước',
    width: 120,
    align: 'right',
    sortable: true,
    cell: ({ lastYear }) => shown(lastYear),
  },
  {
    id: 'change',
    heading: 'Tăng, giảm',
    width: 120,
    align: 'right',
    sortable: true,
    cell: (row) => {
      const change = changeOf(row)
      return change === null ? '' : `${change > 0 ? '+' : ''}${showCount(change)}`
    },
  },
  {
    id: 'words',
    heading: 'Điều cần hỏi lại',
    width: 560,
    sortable: true,
    cell: ({ words }) =>
      words === '' ? (
        ''
      ) : (
        <ToneMark tone="soon" bare>
          {words}
        </ToneMark>
      ),
    text: ({ words }) => words,
  },
]

const changeOf = ({ value, lastYear }: ComparisonRow): number | null =>
  typeof value === 'number' && typeof lastYear === 'number' ? value - lastYear : null

const numberIn = (row: ComparisonRow, column: string): number =>
  (column === 'change' ? changeOf(row) : column === 'lastYear' ? row.lastYear : row.value) ?? -1

const sorted = (rows: readonly ComparisonRow[], { column, descending }: GridSort): readonly ComparisonRow[] => {
  const sign = descending ? -1 : 1
  const compare = (one: ComparisonRow, other: ComparisonRow): number => {
    if (column === 'name') return one.name.localeCompare(other.name, 'vi')
    if (column === 'words') return one.words.localeCompare(other.words, 'vi')
    return numberIn(one, column) - numberIn(other, column)
  }
  return rows.toSorted((one, other) => sign * compare(one, other))
}

const figureName = ({ level, breakdown, label, unit }: FigureHead): string =>
  level === 0 ? `${label} (${unit})` : `   ${breakdown}: ${label}`

const Outliers = ({
  collectionId,
  version,
  onOpen,
}: {
  readonly collectionId: number
  readonly version: number
  readonly onOpen: (bundleId: number) => void
}) => {
  const { value } = useCall(() => api.consolidation.outliers({ collectionId }), `${collectionId} ${version}`)
  const [all, setAll] = useState(false)
  if (!value) return null
  const few = all ? value : value.slice(0, 6)
  return (
    <Panel
      title="Số liệu khác thường"
      note={
        value.length === 0
          ? 'Không có số nào lệch xa các cơ quan khác hoặc kỳ trước.'
          : `${showCount(value.length)} điều nên hỏi lại; không phải là sai`
      }
    >
      {value.length > 0 ? (
        <ul className={styles.list}>
          {few.map((one) => (
            <li key={`${one.agencyId} ${one.figure}`} className={styles.words}>
              <LinkButton onPress={() => onOpen(one.bundleId)}>{one.name}</LinkButton>
              {` – ${one.figure}. ${one.words}`}
            </li>
          ))}
        </ul>
      ) : null}
      {value.length > few.length ? (
        <LinkButton onPress={() => setAll(true)}>{`Xem cả ${showCount(value.length)} điều`}</LinkButton>
      ) : null}
    </Panel>
  )
}

/** «So sánh»: one figure of every agency, now and in the period before, and what lies far off. */
export const CompareTab = ({
  collectionId,
  version,
  onOpen,
}: {
  readonly collectionId: number
  readonly version: number
  readonly onOpen: (bundleId: number) => void
}): ReactNode => {
  const key = `${collectionId} ${version}`
  const { value: figures } = useCall(() => api.consolidation.figures({ collectionId }), key)
  const [chosen, setChosen] = useState('')
  const [sort, setSort] = useState<GridSort>({ column: 'value', descending: true })
  const figureId = figures?.some(({ id }) => id === chosen)
    ? chosen
    : (figures?.find(({ id }) => id === 'requests.received')?.id ?? figures?.[0]?.id)
  if (!figures) return null
  if (figureId === undefined)
    return (
      <EmptyState
        title="Chưa có báo cáo nào được tính"
        text="Nhận báo cáo của các cơ quan trước, rồi so sánh từng chỉ tiêu giữa các cơ quan và với kỳ trước."
      />
    )
  return (
    <div className={styles.stack}>
      <Outliers collectionId={collectionId} version={version} onOpen={onOpen} />
      <Table
        key={key}
        collectionId={collectionId}
        figureId={figureId}
        figures={figures}
        version={version}
        sort={sort}
        onSort={setSort}
        onFigure={setChosen}
        onOpen={onOpen}
      />
    </div>
  )
}

const Table = ({
  collectionId,
  figureId,
  figures,
  version,
  sort,
  onSort,
  onFigure,
  onOpen,
}: {
  readonly collectionId: number
  readonly figureId: string
  readonly figures: readonly FigureHead[]
  readonly version: number
  readonly sort: GridSort
  readonly onSort: (sort: GridSort) => void
  readonly onFigure: (id: string) => void
  readonly onOpen: (bundleId: number) => void
}) => {
  const { value, error } = useCall(
    () => api.consolidation.compare({ collectionId, figureId }),
    `${collectionId} ${version} ${figureId}`,
  )
  const rows = useMemo(() => (value ? sorted(value.rows, sort) : []), [value, sort])
  const revision = useRevision(rows)
  return (
    <Panel title="So sánh giữa các cơ quan">
      <div className={styles.stack}>
        <div className={styles.head}>
          <div className={styles.grow}>
            <NativeSelect
              label="Chỉ tiêu"
              value={figureId}
              onChange={(event) => onFigure(event.currentTarget.value)}
              data={figures.map((figure) => ({ value: figure.id, label: figureName(figure) }))}
            />
          </div>
          {value ? (
            <p className={styles.soft}>
              {`Tổng ${showCount(value.total)} ${value.figure.unit}; giá trị giữa ${value.median === null ? 'chưa có' : showCount(value.median)}.${value.lastName === null ? ' Chưa có kỳ trước để so.' : ` Kỳ trước (${value.lastName}): ${value.lastTotal === null ? 'chưa có' : showCount(value.lastTotal)}.`}`}
            </p>
          ) : null}
        </div>
        {error ? <ErrorPanel error={error} /> : null}
        <div className={styles.tall}>
          <VirtualGrid
            gridId="tong-hop-so-sanh"
            label="So sánh chỉ tiêu giữa các cơ quan"
            columns={columns}
            load={async (offset, limit) => ({ total: rows.length, offset, rows: rows.slice(offset, offset + limit) })}
            queryKey={`${figureId} ${sort.column} ${sort.descending}`}
            version={revision}
            rowKey={({ agencyId }) => agencyId}
            sort={sort}
            onSort={onSort}
            onOpen={(row) => onOpen(row.bundleId)}
            empty={<p className={styles.soft}>Chưa có số liệu.</p>}
          />
        </div>
      </div>
    </Panel>
  )
}
