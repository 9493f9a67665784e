import { type ReactNode, useState } from 'react'
import { type KeptContent, previewKind } from '../../shared/files/preview-kind.ts'
import type { Result } from '../../shared/result.ts'
import { answerOf } from '../api.ts'
import { ActionButton } from './ActionButton.tsx'
import styles from './FilePreview.module.css'
import { PagesDialog } from './PagesDialog.tsx'
import { useDrawnFile } from './use-drawn-file.ts'

/** A kept file that can be looked at. */
type PreviewFile = {
  readonly key: string
  readonly name: string
  readonly read: () => Promise<Result<KeptContent>>
  readonly openOutside: () => Promise<Result<null>>
}

/**
 * Looks at kept files inside the app, one after the other: PDF page by page and still pictures, never run. Other kinds, and every file on
 * purpose, open in another program by the button.
 */
export const FilePreview = ({
  files,
  first,
  onClose,
}: {
  readonly files: readonly PreviewFile[]
  /** Key of the file to begin with. */
  readonly first: string
  readonly onClose: () => void
}): ReactNode => {
  const [asked, setAt] = useState(() => files.findIndex(({ key }) => key === first))
  const at = Math.max(0, Math.min(asked, files.length - 1))
  const shown = files[at]
  const looked = useDrawnFile(shown?.key ?? '', shown && previewKind(shown.name) !== null ? shown.read : null)
  const go = (step: number): void => {
    if (files[at + step]) setAt(at + step)
  }
  if (!shown) return null
  return (
    <PagesDialog
      label={`Xem tệp ${shown.name}`}
      title={shown.name}
      looked={looked}
      waiting="Đang mở tệp…"
      keys={[
        ['ArrowRight', () => go(1)],
        ['ArrowLeft', () => go(-1)],
      ]}
      actions={<ActionButton label="Mở bằng chương trình ngoài" onPress={() => void answerOf(shown.openOutside())} />}
      foot={
        files.length > 1 ? (
          <span className={styles.group}>
            <ActionButton label="Tệp trước" shortcut="←" onPress={() => go(-1)} disabled={at === 0} />
            <span>
              Tệp {at + 1}/{files.length}
            </span>
            <ActionButton label="Tệp sau" shortcut="→" onPress={() => go(1)} disabled={at === files.length - 1} />
          </span>
        ) : null
      }
      onClose={onClose}
    />
  )
}
