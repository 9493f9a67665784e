import { Textarea } from '@mantine/core'
import { type DragEvent, type ReactNode, useState } from 'react'
import type { TakeInResult, TakenFile } from '../../shared/consolidation/taken-bundle.ts'
import type { AppError } from '../../shared/result.ts'
import { answerOf, api, settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { type Tone, ToneMark } from '../components/StatusMark.tsx'
import styles from './consolidation.module.css'

const outcomes: Readonly<Record<TakenFile['outcome'], { readonly label: string; readonly tone: Tone }>> = {
  accepted: { label: 'Đã nhận', tone: 'ok' },
  held: { label: 'Chờ xem xét', tone: 'info' },
  aside: { label: 'Để bên', tone: 'quiet' },
  duplicate: { label: 'Đã có', tone: 'quiet' },
  refused: { label: 'Không nhận', tone: 'late' },
}
const order: readonly TakenFile['outcome'][] = ['refused', 'held', 'aside', 'duplicate', 'accepted']
const mostShown = 300

const Results = ({ result }: { readonly result: TakeInResult }): ReactNode => {
  const { files, stopped, tooMany } = result
  const count = (outcome: TakenFile['outcome']) => files.filter((file) => file.outcome === outcome).length
  const shown = files
    .toSorted((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome))
    .slice(0, mostShown)
  return (
    <Panel
      title="Kết quả nhận"
      note={files.length === 0 ? 'Không thấy gói báo cáo nào.' : `${showCount(files.length)} gói`}
    >
      <div className={styles.stack} role="status">
        <ul className={styles.counts}>
          {order.toReversed().map((outcome) =>
            count(outcome) === 0 ? null : (
              <li key={outcome}>
                <ToneMark tone={outcomes[outcome].tone}>
                  {`${outcomes[outcome].label}: ${showCount(count(outcome))}`}
                </ToneMark>
              </li>
            ),
          )}
        </ul>
        {stopped ? <p>Đã dừng theo yêu cầu; những gói đã nhận trước đó vẫn được giữ.</p> : null}
        {tooMany ? <p>Thư mục có quá nhiều tệp nên chưa đọc hết. Hãy chọn thư mục nhỏ hơn.</p> : null}
      </div>
      {shown.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Tệp</th>
              <th scope="col">Cơ quan</th>
              <th scope="col">Kết quả</th>
              <th scope="col">Nội dung</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, outcome, agencyName, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same name may come from two folders.
              <tr key={`${name} ${index}`}>
                <td>{name}</td>
                <td>{agencyName}</td>
                <td>
                  <ToneMark tone={outcomes[outcome].tone} bare>
                    {outcomes[outcome].label}
                  </ToneMark>
                </td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {files.length > shown.length ? (
        <p className={styles.soft}>{`… và ${showCount(files.length - shown.length)} gói khác, đã nhận.`}</p>
      ) : null}
    </Panel>
  )
}

const ScannerPanel = ({ onTaken }: { readonly onTaken: (file: TakenFile) => void }): ReactNode => {
  const [text, setText] = useState('')
  const [error, setError] = useState<AppError>()
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const take = async (): Promise<void> => {
    const result = await settle(api.consolidation.takeInCodes({ lines }))
    if (!result.ok) return setError(result.error)
    setError(undefined)
    setText('')
    onTaken(result.value)
  }
  return (
    <Panel title="Nhập từ máy quét" note="Khi chỉ còn bản giấy: quét lần lượt các mã in trên báo cáo">
      <div className={styles.stack}>
        <Textarea
          label="Nội dung máy quét gõ vào"
          description="Mỗi mã một dòng, thứ tự nào cũng được. Số liệu được ghi là «từ bản giấy» đến khi có tệp."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          minRows={3}
          maxRows={8}
          autosize
          spellCheck={false}
        />
        {error ? <ErrorPanel error={error} kept="Các dòng đã quét vẫn còn." /> : null}
        <div className={styles.acts}>
          <ActionButton
            label={lines.length === 0 ? 'Nhận số liệu' : `Nhận số liệu từ ${showCount(lines.length)} mã`}
            disabled={lines.length === 0}
            onPress={() => void take()}
          />
        </div>
      </div>
    </Panel>
  )
}

/** «Nhận báo cáo»: files, folders, mails and scanned papers come in; each is told apart. */
export const IntakeTab = ({ onTaken }: { readonly onTaken: () => void }): ReactNode => {
  const [job, setJob] = useState<string>()
  const [result, setResult] = useState<TakeInResult>()
  const [error, setError] = useState<AppError>()
  const [over, setOver] = useState(false)

  const take = async (tokens: readonly string[]): Promise<void> => {
    if (tokens.length === 0) return
    setError(undefined)
    setResult(undefined)
    const taken = await runJob((jobId) => api.consolidation.takeIn({ jobId, tokens: [...tokens] }), setJob)
    setJob(undefined)
    if (taken.ok) setResult(taken.value)
    else setError(taken.error)
    onTaken()
  }
  const chooseFiles = async (): Promise<void> => {
    const files = await answerOf(api.files.chooseFiles({ purpose: 'reportBundles' }))
    await take((files ?? []).map(({ token }) => token))
  }
  const chooseFolder = async (): Promise<void> => {
    const folder = await answerOf(api.files.chooseFolder({ purpose: 'reportBundles' }))
    if (folder) await take([folder.token])
  }
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    setOver(false)
    if (job) return
    const dropped = await Promise.all([...event.dataTransfer.files].map((file) => api.droppedFile(file)))
    await take(dropped.flatMap((file) => (file ? [file.token] : [])))
  }
  return (
    <div className={styles.stack}>
      <Panel title="Nhận gói báo cáo (.bctt)">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons are the one for the keyboard. */}
        <div
          className={styles.drop}
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => void drop(event)}
        >
          <ActionButton kind="primary" label="Chọn tệp" busy={job !== undefined} onPress={() => void chooseFiles()} />
          <ActionButton
            label="Chọn thư mục hoặc USB"
            disabled={job !== undefined}
            onPress={() => void chooseFolder()}
          />
          <span className={styles.soft}>
            hoặc kéo tệp, thư mục thả vào đây. Thư điện tử đã lưu (.eml) được mở lấy gói đính kèm; thư mục được đọc cả
            bên trong.
          </span>
        </div>
      </Panel>
      {job ? <JobPanel jobId={job} title="Nhận gói báo cáo" /> : null}
      {error ? <ErrorPanel error={error} kept="Những báo cáo đã nhận vẫn còn nguyên." /> : null}
      {result ? <Results result={result} /> : null}
      <ScannerPanel
        onTaken={(file) => {
          setResult({ files: [file], stopped: false, tooMany: false })
          onTaken()
        }}
      />
    </div>
  )
}
