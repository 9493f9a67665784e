import { type ReactNode, useMemo } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import {
  blankCatalogueFields,
  type CatalogueItem,
  type CatalogueList,
  catalogueFieldsSchema,
  catalogueListLabels,
} from '../../shared/catalogue/catalogue-item.ts'
import { answerOf, api, settle, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Drawer } from '../components/Drawer.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import { AttachmentList } from './AttachmentList.tsx'
import styles from './catalogue.module.css'
import { ItemDuties } from './ItemDuties.tsx'
import { ItemForm } from './ItemForm.tsx'
import { ItemHistory } from './ItemHistory.tsx'
import { BrokenLinkNote, ItemLinkPart } from './ItemLinkPart.tsx'
import { ItemPetitions } from './petitions/ItemPetitions.tsx'
import { catalogueChanged, openItem, useCatalogue } from './use-catalogue.ts'

/** Details of an item, edited in place; or an empty form for a new one. */
export const ItemDrawer = ({
  open,
  list,
}: {
  readonly open: number | 'new'
  readonly list: CatalogueList
}): ReactNode => (open === 'new' ? <NewItem list={list} /> : <OldItem key={open} id={open} />)

const NewItem = ({ list }: { readonly list: CatalogueList }): ReactNode => (
  <Drawer title={`Thêm mục: ${catalogueListLabels[list]}`} onClose={() => openItem(null)} takeFocus={false}>
    <ItemForm
      list={list}
      fields={blankCatalogueFields}
      saveLabel="Lưu mục mới"
      call="catalogue.add"
      startTyping
      save={async (fields) => {
        const result = await settle(api.catalogue.add({ list, fields }))
        if (result.ok) {
          catalogueChanged()
          openItem(result.value.id)
          showToast('Đã thêm mục mới. Ctrl+Z để hoàn tác.')
        }
        return result
      }}
    />
  </Drawer>
)

const OldItem = ({ id }: { readonly id: number }): ReactNode => {
  const version = useCatalogue((state) => state.version)
  const { value: item, error, reload } = useCall(() => api.catalogue.read({ id }), `${id}/${version}`)
  if (!item)
    return (
      <Drawer title="Mục thông tin" onClose={() => openItem(null)}>
        {error ? <ErrorPanel error={error} act={{ label: 'Đọc lại', onPress: reload }} /> : null}
      </Drawer>
    )
  return (
    <Drawer title={catalogueListLabels[item.list]} onClose={() => openItem(null)}>
      <BrokenLinkNote item={item} />
      <ItemDuties item={item} />
      {item.retiredOn ? <Retired item={item} /> : <EditItem item={item} />}
      <ItemLinkPart item={item} />
      <ItemPetitions item={item} />
      <AttachmentList item={item} onChange={catalogueChanged} />
      <ItemHistory id={id} version={item.revision} />
    </Drawer>
  )
}

const EditItem = ({ item }: { readonly item: CatalogueItem }): ReactNode => {
  const fields = useMemo(() => catalogueFieldsSchema.parse(item), [item])
  return (
    <ItemForm
      list={item.list}
      fields={fields}
      saveLabel="Lưu"
      call="catalogue.edit"
      save={async (typed) => {
        const result = await settle(api.catalogue.edit({ id: item.id, revision: item.revision, fields: typed }))
        if (result.ok) catalogueChanged()
        return result
      }}
    />
  )
}

const Retired = ({ item }: { readonly item: CatalogueItem }): ReactNode => (
  <div className={styles.retired}>
    <p className={styles.retiredTitle}>{item.title}</p>
    {item.retiredOn ? <ToneMark tone="quiet">{`Ngừng sử dụng từ ${formatDay(item.retiredOn)}`}</ToneMark> : null}
    <ActionButton
      call="catalogue.restore"
      label="Dùng lại mục này"
      onPress={async () => {
        if (await answerOf(api.catalogue.restore({ jobId: crypto.randomUUID(), ids: [item.id] }))) catalogueChanged()
      }}
    />
  </div>
)
