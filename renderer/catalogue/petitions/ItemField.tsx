import { IconLink } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { CatalogueItem } from '../../../shared/catalogue/catalogue-item.ts'
import type { PetitionFacts } from '../../../shared/petitions/petition.ts'
import { api, useCall } from '../../api.ts'
import { ActionButton, LinkButton } from '../../components/ActionButton.tsx'
import { LongTextField } from '../../components/form-fields.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import styles from './petitions.module.css'

/** Items offered under the title. */
const OFFERED = 4

/** The published information: typed freely, or one of the items close to what is typed; a chosen item brings where it is published. */
export const ItemField = (): ReactNode => {
  const { control, setValue } = useFormContext<PetitionFacts>()
  const [title, itemId] = useWatch({ control, name: ['title', 'itemId'] })
  const [chosen, choose] = useState<string>()
  const { value } = useCall(
    async () =>
      itemId === null && title.trim().length > 3
        ? await api.catalogue.match({ text: title, limit: OFFERED })
        : { ok: true as const, value: [] },
    `${itemId} ${title}`,
  )
  const pick = (item: CatalogueItem): void => {
    setValue('itemId', item.id)
    setValue('title', item.title, { shouldValidate: true })
    if (item.publicationForms.length > 0) setValue('wrongPlaces', item.publicationForms)
    choose(item.title)
  }
  const offered = (value ?? []).filter(({ list }) => list === 'published' || list === 'mustPublish')
  return (
    <>
      <LongTextField name="title" label="Thông tin đã công khai" required />
      {itemId !== null ? (
        <p className={styles.acts}>
          <ToneMark tone="ok" icon={IconLink}>
            {chosen === undefined || chosen === title ? 'Là một mục trong danh mục' : `Mục trong danh mục: ${chosen}`}
          </ToneMark>
          <ActionButton kind="quiet" label="Bỏ gắn với mục" onPress={() => setValue('itemId', null)} />
        </p>
      ) : offered.length > 0 ? (
        <div className={styles.item}>
          <span className={styles.soft}>Có phải mục này trong danh mục?</span>
          {offered.map((item) => (
            <LinkButton key={item.id} onPress={() => pick(item)} fullLabel={`Chọn mục ${item.title}`}>
              {item.title}
            </LinkButton>
          ))}
        </div>
      ) : null}
    </>
  )
}
