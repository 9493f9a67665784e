import { useEffect, useRef, useState } from 'react'
import { type Agency, agencySteps } from '../../shared/agency/agency.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle, useCall } from '../api.ts'
import { refreshStatus, useAppStatusStore, useDataVersion } from '../app-status-store.ts'
import { AccountsLink } from '../components/AccountsLink.tsx'
import { ActionButton } from '../components/ActionButton.tsx'
import { ActRow } from '../components/ActRow.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FieldsForRole, ForRole } from '../components/ForRole.tsx'
import { Page } from '../components/Page.tsx'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import { go, useParams } from '../navigation-store.ts'
import { AboutPanel } from './AboutPanel.tsx'
import { MissingRulesPanel, ThemePanel, TrainingPanel } from './AboutPanels.tsx'
import { AddressBookPanel } from './AddressBookPanel.tsx'
import { AgencyFields } from './AgencyFields.tsx'
import styles from './AgencyView.module.css'
import { showIssues, useAgencyForm } from './agency-form.ts'
import { ReminderFields } from './ReminderFields.tsx'
import { RoleField } from './RoleField.tsx'
import { SigningKeyPanel } from './SigningKeyPanel.tsx'
import { SupportPanel } from './SupportPanel.tsx'
import { UpdatePanel } from './UpdatePanel.tsx'

const sheetTitles = {
  identity: 'Thông tin cơ quan',
  receiving: 'Tiếp nhận yêu cầu và báo cáo',
  people: 'Con người',
} as const

/** Edits the officer walked away from without saving, for as long as the window lives; never carried into the other data set. */
let unsaved: { readonly mode: string; readonly values: Agency } | undefined

const AgencyPage = ({ agency }: { readonly agency: Agency }) => {
  const form = useAgencyForm(agency)
  const { section } = useParams('agency')
  const [error, setError] = useState<AppError>()
  const { isDirty, isSubmitting } = form.formState
  const mode = useAppStatusStore((state) => state.status?.mode ?? 'empty')
  const [restored, setRestored] = useState(false)
  const dirty = useRef(false)
  dirty.current = isDirty

  useEffect(() => {
    if (unsaved?.mode === mode) {
      form.reset(unsaved.values, { keepDefaultValues: true })
      setRestored(true)
    }
    unsaved = undefined
    return () => {
      if (dirty.current) unsaved = { mode, values: form.getValues() }
    }
  }, [form, mode])

  useEffect(() => {
    if (section) document.getElementById(section)?.scrollIntoView({ block: 'start' })
  }, [section])

  const save = form.handleSubmit(async (values) => {
    const result = await settle(api.agency.save(values))
    if (!result.ok) {
      setError(result.error)
      showIssues(form, result.error)
      return
    }
    setError(undefined)
    setRestored(false)
    form.reset(result.value)
    showToast('Đã lưu thông tin cơ quan.')
    await refreshStatus()
  })

  return (
    <Page
      title="Cơ quan"
      purpose="Những gì in trên mọi giấy tờ và những gì người dân cần biết để gửi yêu cầu."
      actions={<ActionButton call="privacy.page" label="Dữ liệu cá nhân" onPress={() => go('privacy')} />}
      primary={{
        label: 'Lưu',
        shortcut: 'Ctrl+S',
        onPress: () => void save(),
        busy: isSubmitting,
        disabled: !isDirty,
        call: 'agency.save',
      }}
    >
      <div className={styles.sheets}>
        {restored && isDirty ? (
          <ActRow status>
            <p>Đã giữ lại những gì nhập lần trước mà chưa lưu.</p>
            <ActionButton
              label="Bỏ thay đổi"
              onPress={() => {
                form.reset(agency)
                setRestored(false)
              }}
            />
          </ActRow>
        ) : null}
        {error ? <ErrorPanel error={error} kept="Những gì đã nhập vẫn còn trên trang." /> : null}
        <FieldsForRole call="agency.save">
          {agencySteps.map((step) => (
            <Panel key={step} title={sheetTitles[step]}>
              <AgencyFields form={form} step={step} inUse />
            </Panel>
          ))}
          <Panel title="Nhắc việc">
            <ReminderFields form={form} />
          </Panel>
          <Panel title="Tổng hợp báo cáo">
            <RoleField form={form} />
          </Panel>
        </FieldsForRole>
        <SigningKeyPanel />
        <ForRole call="addresses.query">
          <AddressBookPanel />
        </ForRole>
        <AccountsLink />
        <MissingRulesPanel />
        <ThemePanel />
        <TrainingPanel />
        <AboutPanel />
        <UpdatePanel />
        <SupportPanel />
      </div>
    </Page>
  )
}

/** Cơ quan: the wizard's fields on one calm page, and what the app knows of itself. */
const AgencyView = () => {
  const version = useDataVersion()
  const { value, error, reload } = useCall(() => api.agency.read(), version)
  if (error) return <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} />
  return value ? <AgencyPage agency={value} /> : null
}

export default AgencyView
