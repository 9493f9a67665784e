import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import type { RequestFacts } from '../../shared/requests/information-request.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { Page } from '../components/Page.tsx'
import { useToday } from '../law-book-store.ts'
import { go, useParams } from '../navigation-store.ts'
import { ContentFields, ReceivingFields } from './ContentFields.tsx'
import { DeadlineProofDrawer } from './DeadlineProof.tsx'
import { DraftNotice } from './DraftNotice.tsx'
import { showFactsIssues, useFactsForm } from './facts-form.ts'
import { IntakeFiles } from './files/IntakeFiles.tsx'
import { KnownPanel } from './KnownPanel.tsx'
import { RequesterFields } from './RequesterFields.tsx'
import { blankFacts } from './receive-draft.ts'
import styles from './requests.module.css'
import { SendingFields } from './SendingFields.tsx'
import { useDeadlinePreview } from './use-deadline-preview.ts'
import { useReceiveDraft } from './use-receive-draft.ts'

/** «Tiếp nhận yêu cầu»: left what the person says, right what the desk already knows. */
const ReceiveView = (): ReactNode => {
  const today = useToday()
  const { content, catalogueItemId } = useParams('receive')
  const empty = useMemo(() => blankFacts(today), [today])
  const blank = useMemo(
    () => ({
      ...empty,
      content: content ?? '',
      catalogueItemIds: catalogueItemId === undefined ? [] : [catalogueItemId],
    }),
    [empty, content, catalogueItemId],
  )
  const form = useFactsForm(blank)
  const draft = useReceiveDraft(form, blank, empty)
  const preview = useDeadlinePreview(form)
  const [why, setWhy] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  // Nine of ten requests come in today and by hand, so typing starts at the name; channel and days stand one Shift+Tab above.
  useEffect(() => form.setFocus('requester.name'), [form])

  const receive = async (facts: RequestFacts): Promise<void> => {
    setBusy(true)
    setError(null)
    const result = await settle(
      api.requests.receive({ ...facts, files: draft.files.map(({ hash, fileKind }) => ({ hash, fileKind })) }),
    )
    setBusy(false)
    if (!result.ok) return setError(showFactsIssues(form, result.error))
    await draft.finish()
    go('request', { id: result.value.request.id, open: 'receipt' })
  }

  return (
    <Page
      title="Tiếp nhận yêu cầu"
      purpose="Ghi yêu cầu vào sổ theo dõi, lấy số và in phiếu tiếp nhận."
      fill
      primary={{
        label: 'Tiếp nhận',
        shortcut: 'Ctrl+S',
        busy,
        onPress: () => void form.handleSubmit(receive)(),
      }}
    >
      <FormProvider {...form}>
        <div className={styles.columns}>
          <form
            className={styles.form}
            aria-label="Yêu cầu cung cấp thông tin"
            noValidate
            onSubmit={(event) => event.preventDefault()}
          >
            <DraftNotice
              restored={draft.restored}
              others={draft.others}
              empty={empty}
              onDiscard={draft.discard}
              onGoOn={draft.goOn}
            />
            {error ? <ErrorPanel error={error} kept="Những gì đã nhập vẫn còn; chưa có số nào được cấp." /> : null}
            <SendingFields />
            <RequesterFields />
            <ContentFields />
            <ReceivingFields />
            <IntakeFiles files={draft.files} onChange={draft.changeFiles} />
          </form>
          <div className={styles.side}>
            {why && preview.deadline ? (
              <DeadlineProofDrawer proof={preview.deadline} onClose={() => setWhy(false)} />
            ) : null}
            <div hidden={why && preview.deadline !== null}>
              <KnownPanel preview={preview} onWhy={() => setWhy(true)} />
            </div>
          </div>
        </div>
      </FormProvider>
    </Page>
  )
}

export default ReceiveView
