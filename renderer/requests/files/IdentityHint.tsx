import type { ReactNode } from 'react'
import { citationText } from '../../../shared/law/citation.ts'
import { identityCardRule } from '../../../shared/law/personal-data.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useLawBook } from '../../law-book-store.ts'
import styles from './Files.module.css'

/** Why no picture of an identity paper is kept. */
const useReason = (): string => {
  const rule = identityCardRule(useLawBook())
  return `Không lưu ảnh chụp căn cước, hộ chiếu trên máy này: chỉ ghi số giấy tờ vào ô «Số giấy tờ tùy thân».${rule ? ` ${rule.statement} (${citationText(rule.citation)})` : ''}`
}

export const IdentityCardWarning = (): ReactNode => (
  <p className={styles.warning} role="status">
    {useReason()}
  </p>
)

/** Asks about files whose names suggest an identity paper before they are taken in. */
export const IdentityHint = ({
  names,
  onKeep,
  onDrop,
}: {
  readonly names: readonly string[]
  readonly onKeep: () => void
  readonly onDrop: () => void
}): ReactNode => (
  <div className={styles.warning} role="alert">
    <p>
      Tên tệp giống ảnh giấy tờ tùy thân: {names.join(', ')}. {useReason()}
    </p>
    <div className={styles.line}>
      <ActionButton label="Bỏ các tệp này" onPress={onDrop} />
      <ActionButton kind="quiet" label="Không phải, vẫn thêm" onPress={onKeep} />
    </div>
  </div>
)
