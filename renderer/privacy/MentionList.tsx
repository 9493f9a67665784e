import { type Mention, type MentionPlace, mentionPlaces } from '../../shared/privacy/mention.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { openRecord } from './open-record.ts'
import styles from './privacy.module.css'

const One = ({ mention: { place, id, what } }: { readonly mention: Mention }) =>
  (place === 'request' || place === 'petition') && id !== null ? (
    <LinkButton onPress={() => openRecord({ kind: place, id })}>{what}</LinkButton>
  ) : (
    what
  )

/** Where else people are named, and what becomes of each place: what no program can take out is for the officer to look at. */
export const MentionList = ({ found, more }: { readonly found: readonly Mention[]; readonly more: number }) => {
  const places = [...new Set(found.map(({ place }) => place))] satisfies MentionPlace[]
  if (places.length === 0) return <p className={styles.soft}>Không thấy nơi nào khác trong sổ nhắc đến người này.</p>
  return (
    <>
      <p>Còn được nhắc đến ở những nơi sau; hãy xem trước khi ẩn danh:</p>
      <ul className={styles.mentions}>
        {places.map((place) => (
          <li key={place}>
            {mentionPlaces[place].label}:{' '}
            {found
              .filter((mention) => mention.place === place)
              .map((mention, at) => (
                <span key={mention.what}>
                  {at > 0 ? ', ' : ''}
                  <One mention={mention} />
                </span>
              ))}{' '}
            <span className={styles.soft}>({mentionPlaces[place].becomes})</span>
          </li>
        ))}
        {more > 0 ? <li>và {more} nơi khác.</li> : null}
      </ul>
    </>
  )
}
