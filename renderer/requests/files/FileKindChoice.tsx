import { NativeSelect } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { suggestsIdentityPaper } from '../../../shared/privacy/identity-words.ts'
import {
  type RequestFileKind,
  requestFileKindLabels,
  requestFileKinds,
} from '../../../shared/requests/request-files.ts'
import { answerOf, api } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import styles from './Files.module.css'
import { IdentityCardWarning, IdentityHint } from './IdentityHint.tsx'

/** A file the officer chose, before it is kept. */
export type ChosenFile = { readonly token: string; readonly name: string }

/** Not kept: what is written down of an identity card is its number. */
const identityCard = 'identityCard'
type Choice = RequestFileKind | typeof identityCard
const choices: readonly { readonly value: Choice; readonly label: string }[] = [
  ...requestFileKinds.map((value) => ({ value, label: requestFileKindLabels[value] })),
  { value: identityCard, label: 'Ảnh chụp căn cước, hộ chiếu' },
]

/** What the next files are, and the ways to bring them: a dialog for several at once, or dropping them here. */
export const FileKindChoice = ({
  firstKind,
  busy,
  onFiles,
}: {
  readonly firstKind: RequestFileKind
  readonly busy: boolean
  readonly onFiles: (files: readonly ChosenFile[], kind: RequestFileKind) => void
}): ReactNode => {
  const [choice, setChoice] = useState<Choice>(firstKind)
  const [over, setOver] = useState(false)
  const [asked, setAsked] = useState<{ readonly files: readonly ChosenFile[]; readonly kind: RequestFileKind }>()
  const kept = choice !== identityCard
  /** Files that look like identity papers wait for an answer; the others go on. */
  const bring = (files: readonly ChosenFile[], kind: RequestFileKind): void => {
    const doubtful = files.filter(({ name }) => suggestsIdentityPaper(name))
    const plain = files.filter((file) => !doubtful.includes(file))
    if (plain.length > 0) onFiles(plain, kind)
    setAsked(doubtful.length > 0 ? { files: doubtful, kind } : undefined)
  }
  const choose = async (): Promise<void> => {
    const files = await answerOf(api.files.chooseFiles({ purpose: 'requestFiles' }))
    if (files && files.length > 0 && kept) bring(files, choice)
  }
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    setOver(false)
    if (!kept || busy) return
    const dropped = await Promise.all([...event.dataTransfer.files].map((file) => api.droppedFile(file)))
    const files = dropped.filter((file) => file !== undefined)
    if (files.length > 0) bring(files, choice)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the one for the keyboard.
    <div
      className={styles.bring}
      data-over={over && kept}
      onDragOver={(event) => {
        event.preventDefault()
        event.dataTransfer.dropEffect = kept && !busy ? 'copy' : 'none'
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <NativeSelect
        aria-label="Loại tệp"
        value={choice}
        data={choices}
        onChange={(event) =>
          setChoice(choices.find(({ value }) => value === event.currentTarget.value)?.value ?? 'other')
        }
      />
      {kept ? (
        <>
          <ActionButton
            label="Thêm tệp"
            icon={<IconPaperclip size={16} aria-hidden="true" />}
            busy={busy}
            onPress={() => void choose()}
          />
          <span className={styles.hint}>hoặc kéo tệp thả vào đây</span>
        </>
      ) : (
        <IdentityCardWarning />
      )}
      {asked ? (
        <IdentityHint
          names={asked.files.map(({ name }) => name)}
          onDrop={() => setAsked(undefined)}
          onKeep={() => {
            setAsked(undefined)
            onFiles(asked.files, asked.kind)
          }}
        />
      ) : null}
    </div>
  )
}
