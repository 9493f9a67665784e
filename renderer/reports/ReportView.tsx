import { useEffect, useState } from 'react'
import { formatDay, isLocalDate } from '../../shared/calendar/local-date.ts'
import { narrativeParts, narrativeWarnings } from '../../shared/reports/narrative-warnings.ts'
import { kindOfProgrammeFigure } from '../../shared/reports/programme-figures.ts'
import type { ReportFigure, ReportFigures } from '../../shared/reports/report.ts'
import { ok } from '../../shared/result.ts'
import { answerOf, api, useCall } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'
import { WithDrawer } from '../components/Drawer.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { Page, type PrimaryAct } from '../components/Page.tsx'
import { useToday } from '../law-book-store.ts'
import { go, useParams } from '../navigation-store.ts'
import { CatalogueCases } from './CatalogueCases.tsx'
import { ChecksStep } from './ChecksStep.tsx'
import { DraftPanel } from './DraftPanel.tsx'
import { ExportStep } from './ExportStep.tsx'
import { FiguresStep } from './FiguresStep.tsx'
import { NarrativeStep } from './NarrativeStep.tsx'
import { OverriddenPanel } from './OverriddenPanel.tsx'
import { OverrideForm } from './OverrideForm.tsx'
import { PeriodStep } from './PeriodStep.tsx'
import {
  chooseKind,
  choosePeriod,
  openStep,
  type Period,
  periodOf,
  type ReportStep,
  reportStepNames,
  stepAfter,
  subjectKey,
  useReportStore,
  usualReportYear,
} from './report-store.ts'
import styles from './reports.module.css'
import { StepBar } from './StepBar.tsx'
import { type ExportState, useExport } from './use-export.ts'
import { type NarrativeText, useNarrative } from './use-narrative.ts'

const title = 'Báo cáo'
const purpose = 'Báo cáo gửi Sở Tư pháp, Hội đồng nhân dân, làm từ sổ theo dõi và danh mục.'

/** The period the page was opened with, or the usual one of the year, asked for once. */
const usePeriod = (): Period | null => {
  const today = useToday()
  const { from, to } = useParams('reports')
  const period = useReportStore((state) => state.period)
  useEffect(() => {
    if (from && to && isLocalDate(from) && isLocalDate(to)) {
      chooseKind('annual')
      choosePeriod({ from, to })
    } else if (useReportStore.getState().period === null) {
      const year = usualReportYear(today)
      void answerOf(api.reports.suggestedPeriod({ kind: 'annual', year })).then((suggested) =>
        choosePeriod(periodOf(suggested ?? { from: `${year}-01-01`, to: `${year}-12-31` })),
      )
    }
  }, [from, to, today])
  return period
}

/** «Báo cáo»: a report in five steps. */
const ReportView = () => {
  const period = usePeriod()
  return period ? (
    <OneReport period={period} />
  ) : (
    <Page title={title} purpose={purpose}>
      {null}
    </Page>
  )
}

const stepStates = (
  period: Period,
  figures: ReportFigures | undefined,
  narrative: NarrativeText,
  warnings: number,
  exported: string | null,
): Readonly<Record<ReportStep, string>> => {
  const failed = figures?.checks.filter((check) => !check.passed).length ?? 0
  const written = narrativeParts.filter(({ key }) => (narrative.text?.[key] ?? '').trim() !== '').length
  return {
    period: `${formatDay(period.from)} – ${formatDay(period.to)}`,
    figures: figures ? `đến hết ${formatDay(figures.asOf)}` : 'đang tính',
    narrative: `đã viết ${written}/${narrativeParts.length} phần`,
    checks: failed > 0 ? `${failed} chỗ chưa khớp` : warnings > 0 ? `khớp, ${warnings} chỗ nên xem` : 'khớp',
    export: exported === null ? 'chưa xuất' : `đã xuất ${exported}`,
  }
}

const OneReport = ({ period }: { readonly period: Period }) => {
  const kind = useReportStore((state) => state.kind)
  const subject = { kind, period }
  const step = useReportStore((state) => state.step)
  const key = `${subjectKey(subject)} ${useDataVersion()}`
  const counted = useCall(async () => {
    const result = await api.reports.figures(subject)
    return result.ok ? ok({ of: subjectKey(subject), figures: result.value }) : result
  }, key)
  // The answer for another report stays until the new one is there: it must not be read as this one's.
  const figures = {
    ...counted,
    value: counted.value?.of === subjectKey(subject) ? counted.value.figures : undefined,
  }
  const earlier = useCall(() => api.reports.exported(), key)
  const narrative = useNarrative(subject, key)
  const exporting = useExport(subject, earlier.value ?? [], narrative.flush, earlier.reload)
  const [opened, setOpened] = useState<ReportFigure | null>(null)
  const [overriding, setOverriding] = useState<ReportFigure | null>(null)
  const warnings = narrative.text && kind !== 'evidence' ? narrativeWarnings(narrative.text) : []
  const blocked = figures.value?.checks.some((check) => !check.passed) ?? false
  const last = earlier.value?.find((report) => report.period.from === period.from && report.period.to === period.to)

  const openFigure = (figure: ReportFigure): void => {
    if (figure.cases.noun === 'requests') go('requests', { ids: figure.cases.ids, title: figure.label })
    else if (figure.cases.noun === 'petitions')
      go('catalogue', { petitions: { filter: 'all', ids: figure.cases.ids, title: figure.label } })
    else if (figure.cases.noun === 'agency') go('agency')
    else if (figure.cases.noun === 'programme')
      go('programme', { tab: kindOfProgrammeFigure(figure.id), ids: figure.cases.ids, title: figure.label })
    else {
      setOverriding(null)
      setOpened(figure)
    }
  }
  const overrideFigure = (figure: ReportFigure): void => {
    setOpened(null)
    setOverriding(figure)
  }
  const open = (next: ReportStep): void => {
    setOpened(null)
    setOverriding(null)
    openStep(next)
  }

  return (
    <Page title={title} purpose={purpose} primary={primaryOf(step, open, exporting, blocked || !figures.value)} fill>
      <StepBar
        step={step}
        states={stepStates(period, figures.value, narrative, warnings.length, last ? dayOf(last.exportedAt) : null)}
        onOpen={open}
      />
      <WithDrawer
        drawer={
          overriding ? (
            <OverrideForm
              key={overriding.id}
              subject={subject}
              figure={overriding}
              onDone={() => {
                setOverriding(null)
                figures.reload()
              }}
              onClose={() => setOverriding(null)}
            />
          ) : opened ? (
            <CatalogueCases key={opened.id} figure={opened} onClose={() => setOpened(null)} />
          ) : null
        }
      >
        <section className={styles.body} key={step} aria-label={reportStepNames[step]} tabIndex={0}>
          {figures.error ? (
            <ErrorPanel error={figures.error} act={{ label: 'Tính lại', onPress: figures.reload }} />
          ) : null}
          {step === 'period' ? <PeriodStep subject={subject} /> : null}
          {(step === 'figures' || step === 'checks') && !figures.value && !figures.error ? (
            <p role="status">Đang tính số liệu của báo cáo này…</p>
          ) : null}
          {step === 'figures' && figures.value ? (
            <FiguresStep figures={figures.value} onOpen={openFigure} onOverride={overrideFigure} />
          ) : null}
          {step === 'narrative' ? (
            kind === 'evidence' ? (
              <p>Tài liệu kiểm chứng không có phần nhận định.</p>
            ) : (
              <NarrativeStep narrative={narrative} />
            )
          ) : null}
          {step === 'checks' && figures.value ? (
            <div className={styles.stack}>
              <ChecksStep checks={figures.value.checks} warnings={warnings} onFigures={() => open('figures')} />
              <DraftPanel subject={subject} before={narrative.flush} />
            </div>
          ) : null}
          {step === 'export' ? (
            <div className={styles.stack}>
              <OverriddenPanel figures={figures.value?.figures ?? []} />
              <ExportStep
                state={exporting}
                blocked={blocked}
                earlier={earlier.value ?? []}
                onChecks={() => open('checks')}
                onSent={earlier.reload}
              />
            </div>
          ) : null}
        </section>
      </WithDrawer>
    </Page>
  )
}

const dayOf = (moment: string): string => {
  const day = moment.slice(0, 10)
  return isLocalDate(day) ? formatDay(day) : day
}

const primaryOf = (
  step: ReportStep,
  open: (step: ReportStep) => void,
  exporting: ExportState,
  blocked: boolean,
): PrimaryAct => {
  const next = stepAfter(step)
  return next === null
    ? {
        label: 'Xuất báo cáo',
        shortcut: 'Ctrl+Enter',
        onPress: () => void exporting.start(),
        busy: exporting.jobId !== null,
        disabled: blocked,
        call: 'reports.export',
      }
    : { label: `Tiếp: ${reportStepNames[next]}`, shortcut: 'Ctrl+Enter', onPress: () => open(next) }
}

export default ReportView
