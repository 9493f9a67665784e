import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import { missingRules } from '../../shared/law/missing-rules.ts'
import { useAppStatusStore } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ActRow } from '../components/ActRow.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { useLawBook, useToday } from '../law-book-store.ts'
import { go } from '../navigation-store.ts'
import { chooseTheme, type ThemeChoice, themeChoiceLabels, themeChoices, useThemeStore } from '../theme-store.ts'
import { enterTraining, leaveTraining } from '../training.ts'

/** How many rules the app knows it lacks, and the way to the page that asks for them. */
export const MissingRulesPanel = () => {
  const book = useLawBook()
  const today = useToday()
  const rules = useMemo(() => missingRules(book, workingCalendar(book.calendar), today), [book, today])
  return (
    <div id="missingRules">
      <Panel title="Quy định còn thiếu" note="Phần mềm không tự điền chỗ luật chưa quy định.">
        <ActRow>
          <p>
            {rules.length === 0
              ? 'Không có quy định nào được ghi là còn thiếu.'
              : `Còn thiếu ${showCount(rules.length)} quy định: ${rules.map(({ topic }) => topic).join('; ')}.`}
          </p>
          <ActionButton label="Mở quy định còn thiếu" onPress={() => go('law', { section: 'missing' })} />
        </ActRow>
      </Panel>
    </div>
  )
}

/** Light, dark, high contrast or as the machine is set. */
export const ThemePanel = () => {
  const choice = useThemeStore((state) => state.choice)
  return (
    <Panel title="Giao diện">
      <SegmentedControl
        aria-label="Giao diện"
        value={choice}
        onChange={(value) => chooseTheme(value as ThemeChoice)}
        data={themeChoices.map((theme) => ({ value: theme, label: themeChoiceLabels[theme] }))}
      />
    </Panel>
  )
}

/** Into the practice data and back. */
export const TrainingPanel = () => {
  const training = useAppStatusStore((state) => state.status?.mode === 'training')
  const [job, setJob] = useState<string>()
  const enter = async (): Promise<void> => {
    await enterTraining(setJob)
    setJob(undefined)
  }
  return (
    <Panel title="Tập huấn">
      <ActRow>
        <p>
          {training
            ? 'Đang dùng dữ liệu tập huấn. Dữ liệu của cơ quan vẫn nguyên vẹn.'
            : 'Làm thử mọi việc với một xã không có thật, trên một tệp dữ liệu riêng.'}
        </p>
        {training ? (
          <ActionButton label="Thoát tập huấn" onPress={() => void leaveTraining()} />
        ) : (
          <ActionButton label="Dùng dữ liệu tập huấn" onPress={() => void enter()} busy={job !== undefined} />
        )}
      </ActRow>
      {job ? <JobPanel jobId={job} title="Chuẩn bị dữ liệu tập huấn" /> : null}
    </Panel>
  )
}
