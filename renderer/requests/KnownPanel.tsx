import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import { missingParts } from '../../shared/requests/complete-facts.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { DeadlinePreview } from './DeadlinePreview.tsx'
import { useFacts } from './facts-form.ts'
import styles from './requests.module.css'
import { SimilarPanel } from './SimilarPanel.tsx'
import { useAnswer } from './use-answer.ts'
import type { DeadlinePreviewState } from './use-deadline-preview.ts'

/** The right column while taking in: the deadline, what is already public, who asked before, what is missing. */
export const KnownPanel = ({
  preview,
  onWhy,
}: {
  readonly preview: DeadlinePreviewState
  readonly onWhy: () => void
}): ReactNode => (
  <aside className={styles.known} aria-label="Thông tin đã có">
    <DeadlinePreview preview={preview} onWhy={onWhy} />
    <MatchingItems />
    <SimilarPanel />
    <MissingForValidity />
  </aside>
)

/** Catalogue items close to what is asked; a public one answers the request with its address. */
export const MatchingItems = (): ReactNode => {
  const { control, setValue, getValues } = useFacts()
  const [content, documentName, chosen] = useWatch({ control, name: ['content', 'documentName', 'catalogueItemIds'] })
  const text = `${documentName} ${content}`.trim().slice(0, 4000)
  const { value, error, pending } = useAnswer(text.length < 4 ? null : text, 200, () =>
    api.catalogue.match({ text, limit: 4 }),
  )
  const toggle = (id: number): void => {
    const now = getValues('catalogueItemIds')
    setValue('catalogueItemIds', now.includes(id) ? now.filter((one) => one !== id) : [...now, id], {
      shouldDirty: true,
    })
  }
  const items = value ?? []
  return (
    <section aria-labelledby="matching-items">
      <h2 id="matching-items">Trong danh mục</h2>
      <div aria-live="polite">
        {error ? <p className={styles.problem}>{error.message}</p> : null}
        {!error && items.length === 0 ? (
          <p className={styles.hint}>
            {text.length < 4
              ? 'Khi nhập nội dung yêu cầu, các mục gần giống trong danh mục hiện ở đây.'
              : pending
                ? 'Đang tìm…'
                : 'Chưa có mục nào trong danh mục gần với nội dung này.'}
          </p>
        ) : null}
        <ul className={styles.cards}>
          {items.map((item) => {
            const isPublic = item.list === 'published' || (item.list === 'mustPublish' && item.publishedOn !== null)
            const picked = chosen.includes(item.id)
            const canAnswer = isPublic && item.address !== ''
            return (
              <li key={item.id} data-public={canAnswer}>
                <strong>{item.title}</strong>
                <span className={styles.hint}>
                  {canAnswer ? 'Đã công khai, trả lời ngay' : catalogueListLabels[item.list]}
                </span>
                {canAnswer ? <span className={styles.address}>{item.address}</span> : null}
                <ActionButton
                  label={picked ? 'Bỏ chọn' : canAnswer ? 'Dùng địa chỉ này để trả lời' : 'Gắn mục này'}
                  fullLabel={`${picked ? 'Bỏ chọn' : canAnswer ? 'Dùng địa chỉ này để trả lời' : 'Gắn mục này'}: ${item.title}`}
                  icon={picked ? <IconCheck size={16} aria-hidden="true" /> : undefined}
                  onPress={() => toggle(item.id)}
                />
              </li>
            )
          })}
        </ul>
      </div>
      {chosen.length > 0 ? <p className={styles.hint}>Đã gắn {chosen.length} mục với yêu cầu này.</p> : null}
    </section>
  )
}

/** What Điều 24.2 asks and is not there yet; one press writes it down as what is missing. */
export const MissingForValidity = (): ReactNode => {
  const { control, setValue, setFocus } = useFacts()
  const [requester, content, purpose, validOn] = useWatch({
    control,
    name: ['requester', 'content', 'purpose', 'validOn'],
  })
  const missing = missingParts({ requester, content, purpose })
  return (
    <section aria-labelledby="missing-parts">
      <h2 id="missing-parts">Để yêu cầu hợp lệ</h2>
      {missing.length === 0 ? (
        <p>Đã đủ nội dung theo quy định.</p>
      ) : (
        <>
          <p className={styles.hint}>Còn thiếu:</p>
          <ul className={styles.missing}>
            {missing.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          {validOn === null ? null : (
            <ActionButton
              label="Ghi nhận còn thiếu"
              onPress={() => {
                setValue('validOn', null, { shouldDirty: true })
                setValue('missingParts', missing.join('; '), { shouldDirty: true })
                // The box comes into view with the next drawing; the keyboard goes on there.
                setTimeout(() => setFocus('missingParts'), 0)
              }}
            />
          )}
        </>
      )}
    </section>
  )
}
