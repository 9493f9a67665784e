import { NativeSelect } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileCertificate,
  IconFileExport,
  IconFileImport,
  IconListCheck,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type CatalogueFilter, catalogueListLabels, catalogueLists } from '../../shared/catalogue/catalogue-item.ts'
import { api, showError, useCall } from '../api.ts'
import { useDataVersion, useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { WithDrawer } from '../components/Drawer.tsx'
import { FilterWords } from '../components/FilterWords.tsx'
import type { GridHandle } from '../components/grid-props.ts'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { Page } from '../components/Page.tsx'
import { SearchBox } from '../components/SearchBox.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import { TabRow } from '../components/TabRow.tsx'
import { showToast } from '../components/toast-store.ts'
import { useNavigation, useParams } from '../navigation-store.ts'
import { CatalogueTable } from './CatalogueTable.tsx'
import styles from './catalogue.module.css'
import { DutiesView } from './duties/DutiesView.tsx'
import { ImportView } from './ImportView.tsx'
import { ItemDrawer } from './ItemDrawer.tsx'
import { LinkTools } from './LinkTools.tsx'
import { ReleasesView } from './releases/ReleasesView.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { TidyView } from './TidyView.tsx'
import {
  catalogueChanged,
  filterBy,
  openItem,
  search,
  showCatalogue,
  showDuty,
  showImport,
  showList,
  showReleases,
  showTidy,
  useCatalogue,
} from './use-catalogue.ts'

const filterLabels: Readonly<Record<CatalogueFilter, string>> = {
  all: 'Tất cả mục đang dùng',
  unpublished: 'Chưa công khai',
  late: 'Trễ hạn công khai',
  withoutLink: 'Thiếu địa chỉ truy cập',
  brokenLink: 'Đường dẫn hỏng',
  unclassified: 'Chưa phân loại',
  unapproved: 'Chưa duyệt',
  approved: 'Đã duyệt',
  retired: 'Ngừng sử dụng',
}

/** Danh mục: the four lists and the internal one, as tabs over one grid. */
const CatalogueView = (): ReactNode => {
  const asked = useParams('catalogue')
  const { visit } = useNavigation()
  const importing = useCatalogue((state) => state.importing)
  const tidying = useCatalogue((state) => state.tidying)
  const releasing = useCatalogue((state) => state.releasing)
  const duty = useCatalogue((state) => state.duty)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a visit carries its own parameters; they start the page once.
  useEffect(() => {
    showCatalogue({
      ...(asked.list ? { list: asked.list } : {}),
      ...(asked.filter ? { filter: asked.filter } : {}),
      ...(asked.text ? { text: asked.text } : {}),
      ...(asked.itemId ? { open: asked.itemId } : {}),
      ...(asked.start === 'add' ? { open: 'new' as const } : {}),
      ...(asked.start === 'import' ? { importing: true } : {}),
      ...(asked.duty ? { duty: asked.duty } : {}),
      ...(asked.petitions ? { duty: 'petitions' as const, petitions: asked.petitions } : {}),
      ...(asked.start === 'release' ? { releasing: true } : {}),
    })
  }, [visit])
  const dataVersion = useDataVersion()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number itself says that data changed elsewhere.
  useEffect(() => catalogueChanged(), [dataVersion])
  if (duty) return <DutiesView tab={duty} onTab={showDuty} onLeave={() => showDuty(null)} />
  if (releasing) return <ReleasesView onLeave={() => showReleases(false)} />
  if (tidying) return <TidyView tidying={tidying} />
  return importing ? <ImportView /> : <Lists />
}

const Lists = (): ReactNode => {
  const list = useCatalogue((state) => state.list)
  const filter = useCatalogue((state) => state.filter)
  const open = useCatalogue((state) => state.open)
  const version = useCatalogue((state) => state.version)
  const { value: counts } = useCall(() => api.catalogue.counts(), version)
  const [exporting, setExporting] = useState<string>()
  const [stepping, setStepping] = useState<string>()
  const grid = useRef<GridHandle>(null)
  const mayUndo = useMay('catalogue.undo')
  const toGrid = (): void => grid.current?.focus()

  const stepBack = async (direction: 'undo' | 'redo'): Promise<void> => {
    const result = await runJob((jobId) => api.catalogue[direction]({ jobId }), setStepping)
    setStepping(undefined)
    if (!result.ok)
      return result.error.code === 'cancelled'
        ? showToast('Đã dừng, danh mục không thay đổi.')
        : showError(result.error)
    const word = direction === 'undo' ? 'hoàn tác' : 'làm lại'
    showToast(result.value ? `Đã ${word}: ${result.value.what}` : `Không còn việc nào để ${word}.`)
    if (result.value) catalogueChanged()
  }
  const exportList = async (): Promise<void> => {
    const { text } = useCatalogue.getState()
    const result = await runJob((jobId) => api.catalogue.export({ jobId, list, text, filter }), setExporting)
    setExporting(undefined)
    if (!result.ok)
      return result.error.code === 'cancelled' ? showToast('Đã dừng, chưa ghi tệp nào.') : showError(result.error)
    if (result.value) showToast(`Đã xuất ${showCount(result.value.rows)} mục ra tệp ${result.value.fileName}.`)
  }
  useShortcuts({
    'Ctrl+Z': mayUndo ? () => void stepBack('undo') : undefined,
    'Ctrl+Y': mayUndo ? () => void stepBack('redo') : undefined,
  })

  return (
    <Page
      title="Danh mục thông tin"
      purpose="Bốn danh mục phải lập và danh sách nội bộ"
      primary={{ label: 'Thêm mục', onPress: () => openItem('new'), shortcut: 'Ctrl+Shift+N', call: 'catalogue.add' }}
      actions={
        <>
          <ActionButton
            call="catalogue.undo"
            kind="quiet"
            iconOnly
            shortcut="Ctrl+Z"
            label="Hoàn tác"
            icon={<IconArrowBackUp size={18} />}
            onPress={() => void stepBack('undo')}
          />
          <ActionButton
            call="catalogue.redo"
            kind="quiet"
            iconOnly
            shortcut="Ctrl+Y"
            label="Làm lại"
            icon={<IconArrowForwardUp size={18} />}
            onPress={() => void stepBack('redo')}
          />
          <ActionButton
            label="Việc công khai"
            icon={<IconListCheck size={18} />}
            onPress={() => showDuty('oldInformation')}
          />
          <ActionButton
            label="Ban hành, công khai"
            icon={<IconFileCertificate size={18} />}
            onPress={() => showReleases(true)}
          />
          <ActionButton
            call="catalogue.import"
            label="Nhập từ tệp"
            icon={<IconFileImport size={18} />}
            onPress={() => showImport(true)}
          />
          <ActionButton
            call="catalogue.export"
            label="Xuất danh mục…"
            icon={<IconFileExport size={18} />}
            onPress={() => void exportList()}
            busy={exporting !== undefined}
          />
        </>
      }
      fill
    >
      <WithDrawer drawer={open === null ? null : <ItemDrawer open={open} list={list} />}>
        <div className={styles.lists}>
          <TabRow
            label="Danh mục"
            active={list}
            onChange={showList}
            tabs={catalogueLists.map((each) => ({ id: each, label: catalogueListLabels[each], count: counts?.[each] }))}
          />
          <div className={styles.tools}>
            <CatalogueSearch onDown={toGrid} />
            <NativeSelect
              aria-label="Lọc"
              value={filter}
              data={Object.entries(filterLabels).map(([value, label]) => ({ value, label }))}
              onChange={(event) => filterBy(event.currentTarget.value as CatalogueFilter)}
            />
            <FilterWords
              words={
                filter === 'all' ? [] : [{ id: filter, label: filterLabels[filter], onRemove: () => filterBy('all') }]
              }
            />
            <ActionButton call="catalogue.merge" kind="quiet" label="Tìm mục trùng" onPress={() => showTidy('find')} />
            <LinkTools />
          </div>
          {list === 'notAccessible' ? (
            <p className={styles.warning}>
              Danh sách nội bộ, chỉ ghi tên nhóm thông tin. Không nhập thông tin thuộc bí mật nhà nước vào máy tính này.
            </p>
          ) : null}
          {exporting ? <JobPanel jobId={exporting} title="Xuất danh mục ra Excel" /> : null}
          {stepping ? <JobPanel jobId={stepping} title="Ghi vào danh mục" quietMs={400} /> : null}
          <SelectionBar />
          <CatalogueTable ref={grid} />
        </div>
      </WithDrawer>
    </Page>
  )
}

/** Alone, so that a letter draws the box and the grid again and nothing between them. */
const CatalogueSearch = ({ onDown }: { readonly onDown: () => void }): ReactNode => (
  <SearchBox
    label="Tìm trong danh mục"
    placeholder="Tìm tên, số ký hiệu, lĩnh vực, đơn vị…"
    value={useCatalogue((state) => state.text)}
    onChange={search}
    shortcut="Ctrl+F"
    onDown={onDown}
  />
)

export default CatalogueView
