import { memo, type ReactNode, type Ref, useCallback, useMemo, useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import type { CatalogueField } from '../../shared/catalogue/catalogue-fields.ts'
import type { CataloguePage, CatalogueRow } from '../../shared/catalogue/catalogue-item.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { answerOf, api } from '../api.ts'
import type { GridColumn } from '../components/grid-column.ts'
import type { GridHandle } from '../components/grid-props.ts'
import { showCount } from '../components/number-text.ts'
import { ToneMark } from '../components/StatusMark.tsx'
import { VirtualGrid } from '../components/VirtualGrid.tsx'
import { useLawBook } from '../law-book-store.ts'
import { useSaveState } from '../save-state-store.ts'
import { CatalogueEmpty } from './CatalogueEmpty.tsx'
import styles from './catalogue.module.css'
import { cellText, gridFields, isSortable } from './catalogue-columns.ts'
import { openItem, select, sortBy, useCatalogue } from './use-catalogue.ts'

/** The grid of one list, with the count of what it shows. */
export const CatalogueTable = memo(({ ref }: { readonly ref: Ref<GridHandle> }): ReactNode => {
  const book = useLawBook()
  const { list, text, filter, sort, descending, selected, open, version } = useCatalogue()
  const [total, setTotal] = useState(0)
  const columns = useMemo(() => {
    const [title, ...others] = gridFields(list).map((field) => columnOf(book, field))
    return [...(title ? [title] : []), ...(list === 'mustPublish' ? [dutyColumn] : []), ...others]
  }, [book, list])
  const load = useCallback(
    (offset: number, limit: number) =>
      answerOf(api.catalogue.query({ list, text, filter, sort, descending, offset, limit })),
    [list, text, filter, sort, descending],
  )
  const loadAtOnce = useCallback(
    (offset: number, limit: number) => {
      // While something is being saved, letters don't wait for what may take longer.
      const page =
        useSaveState.getState().pending > 0
          ? undefined
          : api.cataloguePageAtOnce({ list, text, filter, sort, descending, offset, limit })
      return page === undefined ? undefined : (JSON.parse(page) as CataloguePage)
    },
    [list, text, filter, sort, descending],
  )
  return (
    <>
      <VirtualGrid
        ref={ref}
        gridId={`catalogue-${list}`}
        label="Các mục trong danh mục"
        columns={columns}
        load={load}
        loadAtOnce={loadAtOnce}
        queryKey={JSON.stringify([list, text, filter, sort, descending])}
        version={version}
        rowKey={(row) => row.id}
        onOpen={(row) => openItem(row.id)}
        openKey={typeof open === 'number' ? open : undefined}
        sort={{ column: sort, descending }}
        onSort={(next) => {
          if (isSortable(next.column)) sortBy(next.column, next.descending)
        }}
        marked={selected}
        onMark={select}
        onTotal={setTotal}
        empty={<CatalogueEmpty />}
      />
      <p className={styles.foot} role="status">
        {`${showCount(total)} mục`}
      </p>
    </>
  )
})

const columnOf = (book: LawBook, field: CatalogueField): GridColumn<CatalogueRow> => ({
  id: field.key,
  heading: field.label,
  width: field.width,
  sortable: isSortable(field.key),
  cell: (row) => cellText(book, row, field),
})

/** Whether the 5-day duty is met: the word, with the day it ends. */
const dutyColumn: GridColumn<CatalogueRow> = {
  id: 'duty',
  heading: 'Tình trạng',
  width: 208,
  cell: (row) => {
    if (row.publishedOn)
      return (
        <ToneMark tone="ok" bare>
          Đã công khai
        </ToneMark>
      )
    if (!row.publishBy)
      return (
        <ToneMark tone="quiet" bare>
          Chưa công khai
        </ToneMark>
      )
    return row.late ? (
      <ToneMark tone="late" bare>{`Trễ, hạn ${formatDay(row.publishBy)}`}</ToneMark>
    ) : (
      <ToneMark tone="soon" bare>{`Hạn ${formatDay(row.publishBy)}`}</ToneMark>
    )
  },
  text: (row) => (row.publishedOn ? 'Đã công khai' : row.late ? 'Trễ' : 'Chưa công khai'),
}
