import { zodResolver } from '@hookform/resolvers/zod'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { FormProvider, type Path, useForm } from 'react-hook-form'
import { templateWarnings } from '../../../shared/forms/field-list.ts'
import type { PaperDocument } from '../../../shared/forms/paper-document.ts'
import {
  type TemplateFacts,
  type TemplateForm,
  type TemplatePreview,
  templateFactsSchema,
  templateForms,
} from '../../../shared/forms/template-facts.ts'
import { dataOfKind, holdsOn } from '../../../shared/law/dated.ts'
import type { AppError } from '../../../shared/result.ts'
import { answerOf, api, settle } from '../../api.ts'
import { dataChanged } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { ChoiceField, DayTextField, TextField } from '../../components/form-fields.tsx'
import { Panel } from '../../components/Panel.tsx'
import { PaperPreview } from '../../components/PaperPreview.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { showToast } from '../../components/toast-store.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import styles from '../law.module.css'
import type { TakingInTemplate } from '../law-store.ts'
import { formKindLabels } from '../law-words.ts'
import { blankTemplate, type TypedTemplate, typedTemplate } from './template-form.ts'
import templateStyles from './templates.module.css'

type Chosen = { readonly token: string; readonly preview: TemplatePreview<PaperDocument> }

/** Puts a Word template in: choose the file, see it filled with invented people, say by which text, keep it. */
export const TakeInTemplate = ({
  asked,
  onLeave,
}: {
  readonly asked: TakingInTemplate
  readonly onLeave: () => void
}): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const laws = useMemo(() => dataOfKind(book, 'law').map(({ law, name }) => ({ value: law, label: name })), [book])
  const rule = dataOfKind(book, 'form').find(
    (one) => one.form === asked.form && one.law === asked.law && holdsOn(one, today),
  )
  const form = useForm<TypedTemplate, unknown, TemplateFacts>({
    resolver: zodResolver(templateFactsSchema) as never,
    defaultValues: blankTemplate({ ...asked, today }, rule),
    shouldFocusError: true,
  })
  const [chosen, setChosen] = useState<Chosen>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()

  const choose = async (): Promise<void> => {
    const file = await answerOf(api.files.chooseFile({ purpose: 'formTemplate' }))
    if (!file) return
    setBusy(true)
    const looked = await settle(api.templates.preview({ fileToken: file.token }))
    setBusy(false)
    setError(looked.ok ? undefined : looked.error)
    setChosen(looked.ok ? { token: file.token, preview: looked.value } : undefined)
    if (looked.ok && looked.value.facts) form.reset(typedTemplate(looked.value.facts))
  }
  const keep = form.handleSubmit(async (facts) => {
    if (!chosen || busy) return
    setBusy(true)
    const kept = await settle(api.templates.takeIn({ fileToken: chosen.token, hash: chosen.preview.hash, facts }))
    setBusy(false)
    if (!kept.ok) {
      setError(kept.error)
      for (const { field, message } of kept.error.issues ?? [])
        if (field) form.setError(field.replace(/^facts\./, '') as Path<TypedTemplate>, { message })
      return
    }
    const { id } = kept.value
    await dataChanged()
    showToast(`Đã giữ mẫu «${kept.value.name}».`, 'ok', {
      label: 'Hoàn tác',
      onPress: async () => {
        if (await answerOf(api.templates.retire({ id }))) await dataChanged()
      },
    })
    onLeave()
  })
  useShortcuts({ Escape: onLeave, 'Ctrl+S': chosen && !busy ? () => void keep() : undefined })

  return (
    <div className={styles.scroll}>
      <div className={styles.acts}>
        <ActionButton kind="quiet" label="Về danh sách" icon={<IconArrowLeft size={18} />} onPress={onLeave} />
      </div>
      <FormProvider {...form}>
        <form
          className={templateStyles.beside}
          noValidate
          aria-label="Đưa mẫu vào"
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          <Panel title="Đưa mẫu vào">
            <div className={styles.stack}>
              {error ? (
                <ErrorPanel
                  error={error}
                  kept="Chưa giữ mẫu nào; những gì đã nhập vẫn còn."
                  act={{ label: 'Chọn tệp khác', onPress: () => void choose() }}
                />
              ) : null}
              {chosen ? <ChosenFile preview={chosen.preview} form={form.watch('form')} /> : <FileHint />}
              <div className={styles.acts}>
                <ActionButton
                  kind={chosen ? 'plain' : 'primary'}
                  label={chosen ? 'Chọn tệp khác' : 'Chọn tệp mẫu'}
                  busy={busy && !chosen}
                  onPress={() => void choose()}
                  autoFocus
                />
              </div>
              <div className={styles.form}>
                <div className={styles.half}>
                  <ChoiceField
                    name="form"
                    label="Dùng cho văn bản"
                    required
                    choices={templateForms.map((value) => ({ value, label: formKindLabels[value] }))}
                  />
                </div>
                <div className={styles.half}>
                  <ChoiceField name="law" label="Theo luật" required choices={laws} />
                </div>
                <div className={styles.half}>
                  <TextField name="name" label="Tên mẫu" required />
                </div>
                <div className={styles.half}>
                  <TextField
                    name="number"
                    label="Số mẫu"
                    placeholder="Ví dụ: Mẫu số 02"
                    hint="Để trống khi văn bản không đặt số."
                  />
                </div>
                <div className={styles.full}>
                  <TextField
                    name="citation.text"
                    label="Văn bản đặt ra mẫu"
                    required
                    placeholder="Ví dụ: Nghị định số …/2026/NĐ-CP ngày …"
                  />
                </div>
                <div className={styles.third}>
                  <TextField name="citation.article" label="Điều, khoản, phụ lục" required />
                </div>
                <div className={styles.third}>
                  <DayTextField name="from" label="Áp dụng từ ngày" required />
                </div>
                <div className={styles.third}>
                  <DayTextField name="until" label="Đến hết ngày (nếu có)" />
                </div>
                <div className={styles.full}>
                  <TextField name="note" label="Ghi chú" hint="Hiện bên cạnh bản xem trước, không in." />
                </div>
              </div>
              <div className={styles.acts}>
                <ActionButton
                  kind={chosen ? 'primary' : 'plain'}
                  label="Giữ mẫu này"
                  shortcut="Ctrl+S"
                  submit
                  disabled={!chosen}
                  busy={busy && chosen !== undefined}
                  onPress={() => undefined}
                />
                <ActionButton label="Thôi" onPress={onLeave} />
              </div>
            </div>
          </Panel>
          {chosen ? (
            <div className={templateStyles.sheet}>
              <PaperPreview paper={chosen.preview.paper} size="A4" width={420} />
            </div>
          ) : null}
        </form>
      </FormProvider>
    </div>
  )
}

const FileHint = (): ReactNode => (
  <p className={styles.hint}>
    Tệp Word (.docx) có các trường dạng {'{{họ tên}}'} theo «Danh sách trường», hoặc tệp mẫu (.json) nơi khác gửi. Chưa
    có gì được giữ cho đến khi xem trước và bấm «Giữ mẫu này».
  </p>
)

const ChosenFile = ({
  preview,
  form,
}: {
  readonly preview: TemplatePreview<PaperDocument>
  readonly form: TemplateForm
}): ReactNode => {
  const warnings = templateWarnings(form, preview.fields)
  return (
    <>
      <p className={styles.summary}>
        {preview.fileName}: {preview.fields.length} trường.
      </p>
      <p className={styles.hint}>Bản điền thử hiện bên cạnh, hoặc ở cuối trang khi màn hình hẹp.</p>
      {warnings.length > 0 ? (
        <div className={styles.remark}>
          <p>
            <strong>Nên xem lại</strong>
          </p>
          <ul className={templateStyles.points}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
