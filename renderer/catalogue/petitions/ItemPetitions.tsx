import type { ReactNode } from 'react'
import type { CatalogueItem } from '../../../shared/catalogue/catalogue-item.ts'
import { petitionLabel } from '../../../shared/petitions/petition-label.ts'
import { api, useCall } from '../../api.ts'
import { ActionButton, LinkButton } from '../../components/ActionButton.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import catalogue from '../catalogue.module.css'
import { showPetitions } from '../use-catalogue.ts'
import styles from './petitions.module.css'

/** Rows in the drawer. */
const SHOWN = 20

/** Petitions about an item, in its drawer; only what is or must be public can be petitioned about. */
export const ItemPetitions = ({
  item: { id, list, title, retiredOn },
}: {
  readonly item: CatalogueItem
}): ReactNode => {
  const { value } = useCall(
    () => api.petitions.query({ filter: 'all', text: '', itemId: id, ids: null, limit: SHOWN }),
    id,
  )
  const isPublic = list === 'published' || list === 'mustPublish'
  if (!value || (value.total === 0 && !isPublic)) return null
  return (
    <section className={catalogue.part} aria-label="Kiến nghị về mục này">
      <div className={catalogue.partHead}>
        <h3>Kiến nghị</h3>
        {retiredOn || !isPublic ? null : (
          <ActionButton
            call="petitions.receive"
            kind="quiet"
            label="Ghi kiến nghị"
            fullLabel="Ghi kiến nghị về mục này"
            onPress={() => showPetitions({ itemId: id, open: 'new', title })}
          />
        )}
      </div>
      {value.total === 0 ? <p className={catalogue.soft}>Chưa có kiến nghị nào.</p> : null}
      <ul className={styles.items}>
        {value.rows.map((row) => (
          <li key={row.id}>
            <LinkButton onPress={() => showPetitions({ itemId: id, filter: 'all', open: row.id, title })}>
              {petitionLabel(row)}
            </LinkButton>{' '}
            <StatusMark status={row.status} text={row.statusText} bare />
          </li>
        ))}
      </ul>
    </section>
  )
}
