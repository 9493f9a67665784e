import { Checkbox, Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PaperSize } from '../../../shared/forms/paper-document.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import styles from './Papers.module.css'
import type { Printing } from './use-printing.ts'

/** Above a paper: what it is, how it is printed, and what may be done with it. */
export const PaperToolbar = ({
  title,
  choices,
  children,
}: {
  readonly title: string
  /** How it is printed: size, annex. */
  readonly choices: ReactNode
  /** The acts, at the end of the row. */
  readonly children: ReactNode
}): ReactNode => (
  <div className={styles.toolbar}>
    <h2>{title}</h2>
    {choices}
    <div className={styles.acts}>{children}</div>
  </div>
)

/** Prints and saves a paper that can no longer change under the press. */
export const PrintActs = ({
  printing: { busy, print, savePdf, saveWord },
  ready,
}: {
  readonly printing: Printing
  readonly ready: boolean
}): ReactNode => (
  <>
    <ActionButton
      call="forms.print"
      kind="primary"
      label="In"
      shortcut="Ctrl+P"
      onPress={print}
      busy={busy}
      disabled={!ready}
    />
    <ActionButton call="forms.savePdf" label="Lưu PDF" onPress={savePdf} disabled={busy || !ready} />
    <ActionButton call="forms.saveWord" label="Lưu Word" onPress={saveWord} disabled={busy || !ready} />
  </>
)

/** Whether «Cách tính thời hạn» goes with the paper; nothing where it does not belong to it. */
export const AnnexChoice = ({
  withAnnex,
  onWithAnnex,
}: {
  readonly withAnnex: boolean | null
  readonly onWithAnnex: (withAnnex: boolean) => void
}): ReactNode =>
  withAnnex === null ? null : (
    <Checkbox
      label="Kèm phụ lục Cách tính thời hạn"
      checked={withAnnex}
      onChange={(event) => onWithAnnex(event.currentTarget.checked)}
    />
  )

/** A4 or A5, where a form fits both. */
export const SizeChoice = ({
  sizes,
  size,
  onSize,
}: {
  readonly sizes: readonly PaperSize[]
  readonly size: PaperSize
  readonly onSize: (size: PaperSize) => void
}): ReactNode =>
  sizes.length < 2 ? null : (
    <Radio.Group
      aria-label="Khổ giấy"
      value={size}
      onChange={(chosen) => {
        const next = sizes.find((one) => one === chosen)
        if (next) onSize(next)
      }}
    >
      <div className={styles.sizes}>
        {sizes.map((one) => (
          <Radio key={one} value={one} label={one} />
        ))}
      </div>
    </Radio.Group>
  )
