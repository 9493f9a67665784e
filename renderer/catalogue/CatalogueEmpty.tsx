import type { ReactNode } from 'react'
import { type CatalogueList, catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { filterBy, openItem, search, showImport, useCatalogue } from './use-catalogue.ts'

const purposes: Readonly<Record<CatalogueList, string>> = {
  mustPublish: 'Nơi ghi thông tin phải công khai theo luật, đơn vị chủ trì và hạn công khai của từng mục.',
  published: 'Nơi ghi thông tin đã công khai, kèm đường dẫn hoặc nơi niêm yết để trả lời người dân ngay.',
  conditional: 'Nơi ghi thông tin chỉ cung cấp khi đủ điều kiện, ví dụ có văn bản đồng ý của người liên quan.',
  serviceUnits: 'Nơi ghi đơn vị sự nghiệp công lập có trách nhiệm cung cấp thông tin, địa chỉ và liên hệ.',
  notAccessible: 'Danh sách nội bộ, chỉ ghi tên nhóm thông tin công dân không được tiếp cận.',
}

/** Nothing to show: because nothing matches, or because the list has not been begun. */
export const CatalogueEmpty = (): ReactNode => {
  const { list, text, filter } = useCatalogue()
  if (text !== '' || filter !== 'all')
    return (
      <EmptyState
        title="Không có mục nào khớp"
        text="Hãy thử ít chữ hơn hoặc bỏ bớt điều kiện lọc."
        acts={[
          {
            label: 'Bỏ tìm và lọc',
            onPress: () => {
              search('')
              filterBy('all')
            },
          },
        ]}
      />
    )
  return (
    <EmptyState
      title={`Danh mục «${catalogueListLabels[list]}» chưa có mục nào`}
      text={purposes[list]}
      acts={[
        { label: 'Nhập từ tệp Excel', onPress: () => showImport(true), call: 'catalogue.import' },
        { label: 'Thêm mục đầu tiên', onPress: () => openItem('new'), shortcut: 'Ctrl+Shift+N', call: 'catalogue.add' },
      ]}
    />
  )
}
