import { IconArrowBackUp } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo } from 'react'
import { type ProgrammeKind, programmeKinds } from '../../shared/programme/programme-record.ts'
import { ok } from '../../shared/result.ts'
import { api, useCall } from '../api.ts'
import { useDataVersion, useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { Page } from '../components/Page.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import { TabRow } from '../components/TabRow.tsx'
import { useToday } from '../law-book-store.ts'
import { useNavigation, useParams } from '../navigation-store.ts'
import { kindWords } from './kind-words.ts'
import { PaperSheet } from './PaperSheet.tsx'
import { ProgrammeTab } from './ProgrammeTab.tsx'
import { recordsWith } from './search-records.ts'
import { TemplatesView } from './TemplatesView.tsx'
import { openRecord, showProgramme, showTab, undoLast, useProgramme } from './use-programme.ts'

/** Kế hoạch: tasks of the plan, activities, reviewed documents, the regulation, inspections and needs. */
const ProgrammeView = (): ReactNode => {
  const asked = useParams('programme')
  const { visit } = useNavigation()
  const aside = useProgramme((state) => state.aside)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a visit carries its own parameters; they start the page once.
  useEffect(() => {
    showProgramme({
      ...(asked.tab ? { tab: asked.tab } : {}),
      ...(asked.recordId ? { open: asked.recordId } : {}),
      ...(asked.filter ? { filter: asked.filter } : {}),
      ...(asked.ids ? { cases: { ids: asked.ids, title: asked.title ?? 'Theo số liệu báo cáo' } } : {}),
    })
  }, [visit])
  if (aside?.kind === 'templates') return <TemplatesView />
  return aside?.kind === 'paper' ? <PaperSheet paper={aside.paper} /> : <Tabs />
}

/** How many records of each tab hold what is looked for; undefined while nothing is. */
const useFound = (key: string): Readonly<Record<ProgrammeKind, number>> | undefined => {
  const text = useProgramme((state) => state.text)
  const searching = text.trim() !== ''
  const { value } = useCall(async () => {
    if (!searching) return ok([])
    const lists = await Promise.all(programmeKinds.map((kind) => api.programme.list({ kind })))
    return ok(lists.map((list) => (list.ok ? list.value.records : [])))
  }, `${searching} ${key}`)
  return useMemo(
    () =>
      searching && value && value.length > 0
        ? (Object.fromEntries(
            programmeKinds.map((kind, at) => [kind, recordsWith(value[at] ?? [], text).length]),
          ) as Record<ProgrammeKind, number>)
        : undefined,
    [searching, value, text],
  )
}

const Tabs = (): ReactNode => {
  const tab = useProgramme((state) => state.tab)
  const version = useProgramme((state) => state.version)
  const key = `${version} ${useDataVersion()} ${useToday()}`
  const { value, error, reload } = useCall(() => api.programme.list({ kind: tab }), `${tab} ${key}`)
  const found = useFound(key)
  const mayUndo = useMay('programme.undo')
  useShortcuts({ 'Ctrl+Z': mayUndo ? () => void undoLast() : undefined })
  // The list of the tab just left may still be there.
  const list = value && (value.records[0]?.kind ?? tab) === tab ? value : undefined
  return (
    <Page
      title="Kế hoạch"
      purpose="Kế hoạch triển khai thi hành Luật Tiếp cận thông tin"
      primary={{ label: kindWords[tab].add, onPress: () => openRecord('new'), call: 'programme.save' }}
      actions={
        <ActionButton
          call="programme.undo"
          kind="quiet"
          iconOnly
          shortcut="Ctrl+Z"
          label="Hoàn tác"
          icon={<IconArrowBackUp size={18} />}
          onPress={() => void undoLast()}
        />
      }
      fill
    >
      <TabRow
        label="Kế hoạch"
        tabs={programmeKinds.map((id) => ({ id, label: kindWords[id].tab, count: found?.[id] }))}
        active={tab}
        onChange={showTab}
      />
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {list ? <ProgrammeTab key={tab} kind={tab} list={list} /> : null}
    </Page>
  )
}

export default ProgrammeView
