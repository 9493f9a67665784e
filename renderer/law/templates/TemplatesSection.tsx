import { NativeSelect } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import {
  type FormTemplate,
  type TemplateForm,
  templateForms,
  templateInForce,
} from '../../../shared/forms/template-facts.ts'
import { citationText } from '../../../shared/law/citation.ts'
import { dataOfKind, holdsOn } from '../../../shared/law/dated.ts'
import { governingLaw } from '../../../shared/law/governing-law.ts'
import type { LawId } from '../../../shared/law/law-book.ts'
import { answerOf, api, useCall } from '../../api.ts'
import { dataChanged, useDataVersion } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import { showToast } from '../../components/toast-store.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { HeadActs } from '../HeadActs.tsx'
import styles from '../law.module.css'
import { showLaw, useLawStore } from '../law-store.ts'
import { forceWords, formKindLabels } from '../law-words.ts'
import { FieldTable } from './FieldTable.tsx'
import { TakeInTemplate } from './TakeInTemplate.tsx'
import templateStyles from './templates.module.css'

/** «Mẫu văn bản»: which form each paper is drawn by, and the agency's own Word templates. */
export const TemplatesSection = (): ReactNode => {
  const { template, fieldsShown } = useLawStore()
  if (template !== null) return <TakeInTemplate asked={template} onLeave={() => showLaw({ template: null })} />
  if (fieldsShown) return <FieldTable onLeave={() => showLaw({ fieldsShown: false })} />
  return <Templates />
}

const Templates = (): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const version = useDataVersion()
  const chosenLaw = useLawStore((state) => state.templateLaw)
  const laws = useMemo(() => dataOfKind(book, 'law'), [book])
  const law = chosenLaw ?? governingLaw(book, today).law
  const kept = useCall(() => api.templates.list(), version)
  if (kept.error) return <ErrorPanel error={kept.error} act={{ label: 'Đọc lại', onPress: kept.reload }} />
  const templates = kept.value ?? []
  return (
    <div className={`${styles.scroll} ${styles.narrow}`}>
      <HeadActs>
        <ActionButton label="Danh sách trường" onPress={() => showLaw({ fieldsShown: true })} />
        <ActionButton
          call="templates.takeIn"
          kind="primary"
          label="Đưa mẫu vào"
          onPress={() => showLaw({ template: { form: 'receipt', law } })}
        />
      </HeadActs>
      <p>
        Khi có mẫu mới hoặc mẫu đúng hơn: lưu một tệp Word để bắt đầu, sửa cho đúng mẫu chính thức, giữ các trường{' '}
        {'{{…}}'}, rồi đưa vào. Từ ngày áp dụng, văn bản được lập bằng chính tệp đó.
      </p>
      <div className={templateStyles.law}>
        <NativeSelect
          label="Yêu cầu theo luật"
          value={law}
          data={laws.map((one) => ({ value: one.law, label: one.name }))}
          onChange={(event) => showLaw({ templateLaw: event.currentTarget.value as LawId })}
        />
      </div>
      <FormTable law={law} templates={templates} />
      <OwnTemplates templates={templates} />
    </div>
  )
}

const saveStart = async (form: TemplateForm, law: LawId): Promise<void> => {
  const saved = await answerOf(api.templates.saveStart({ form, law }))
  if (saved) showToast(`Đã ghi tệp ${saved.fileName}. Sửa bằng Word rồi đưa vào.`)
}

/** Each paper and what draws it today. */
const FormTable = ({
  law,
  templates,
}: {
  readonly law: LawId
  readonly templates: readonly FormTemplate[]
}): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  return (
    <table className={`${styles.table} ${templateStyles.forms}`} aria-label="Văn bản và mẫu đang dùng">
      <thead>
        <tr>
          <th scope="col">Văn bản</th>
          <th scope="col">Hôm nay lập theo</th>
          <th scope="col">
            <span className={templateStyles.unseen}>Việc</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {templateForms.map((form) => {
          const own = templateInForce(templates, { form, law, on: today })
          const rule = dataOfKind(book, 'form').find(
            (one) => one.form === form && one.law === law && holdsOn(one, today),
          )
          if (!rule) return null
          return (
            <tr key={form}>
              <th scope="row">{formKindLabels[form]}</th>
              <td>
                {own ? (
                  <>
                    <ToneMark tone="info">Mẫu Word của cơ quan</ToneMark>
                    <p className={styles.hint}>
                      {[own.number, own.name].filter(Boolean).join(', ')} · {citationText(own.citation)}
                    </p>
                  </>
                ) : (
                  <>
                    <span>Mẫu có sẵn{rule.standIn === null ? '' : ' (dùng tạm)'}</span>
                    <p className={styles.hint}>
                      {rule.number === '' ? 'Pháp luật không đặt mẫu' : rule.number} · {citationText(rule.citation)}
                    </p>
                  </>
                )}
              </td>
              <td>
                <div className={styles.acts}>
                  <ActionButton
                    call="templates.saveStart"
                    label="Lưu tệp Word để sửa"
                    fullLabel={`Lưu tệp Word để sửa: ${formKindLabels[form]}`}
                    onPress={() => void saveStart(form, law)}
                  />
                  <ActionButton
                    call="templates.takeIn"
                    label="Đưa mẫu vào"
                    fullLabel={`Đưa mẫu vào: ${formKindLabels[form]}`}
                    onPress={() => showLaw({ template: { form, law } })}
                  />
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const OwnTemplates = ({ templates }: { readonly templates: readonly FormTemplate[] }): ReactNode =>
  templates.length === 0 ? null : (
    <section className={styles.stack} aria-label="Mẫu cơ quan đã đưa vào">
      <h2 className={styles.partTitle}>Mẫu cơ quan đã đưa vào</h2>
      <ul className={styles.list}>
        {templates.map((template) => (
          <TemplateCard key={template.id} template={template} all={templates} />
        ))}
      </ul>
    </section>
  )

/** Whether papers are filled from it today, in words. */
const standing = (template: FormTemplate, all: readonly FormTemplate[], today: FormTemplate['on']): string => {
  if (template.retiredOn !== null) return `Ngừng dùng ngày ${formatDay(template.retiredOn)}`
  if (templateInForce(all, { form: template.form, law: template.law, on: today })?.id === template.id)
    return 'Đang dùng'
  if (today < template.from) return 'Chưa đến ngày áp dụng'
  return template.until !== null && template.until < today ? 'Đã hết áp dụng' : 'Đã có mẫu đưa vào sau thay'
}

const TemplateCard = ({
  template,
  all,
}: {
  readonly template: FormTemplate
  readonly all: readonly FormTemplate[]
}): ReactNode => {
  const today = useToday()
  const words = standing(template, all, today)
  const save = async (as: 'word' | 'withFacts'): Promise<void> => {
    const saved = await answerOf(api.templates.save({ id: template.id, as }))
    if (saved) showToast(`Đã ghi tệp ${saved.fileName}.`)
  }
  const turn = async (use: boolean): Promise<void> => {
    const { id } = template
    if (!(await answerOf(use ? api.templates.restore({ id }) : api.templates.retire({ id })))) return
    await dataChanged()
    showToast(use ? `Dùng lại mẫu «${template.name}».` : `Đã ngừng dùng mẫu «${template.name}».`, 'ok', {
      label: 'Hoàn tác',
      onPress: async () => {
        if (await answerOf(use ? api.templates.retire({ id }) : api.templates.restore({ id }))) await dataChanged()
      },
    })
  }
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <div>
          <h3>{[template.number, template.name].filter(Boolean).join(', ')}</h3>
          <p>
            {formKindLabels[template.form]}, {citationText(template.citation)}, {forceWords(template)}.
          </p>
          <p className={styles.hint}>
            Tệp {template.fileName} · {template.fields.length} trường · {template.by} đưa vào ngày{' '}
            {formatDay(template.on)}
            {template.note === '' ? '' : ` · ${template.note}`}
          </p>
        </div>
        <ToneMark tone={words === 'Đang dùng' ? 'ok' : 'info'}>{words}</ToneMark>
      </div>
      <div className={styles.acts}>
        <ActionButton
          call="templates.save"
          label="Lưu tệp Word"
          fullLabel={`Lưu tệp Word: ${template.name}`}
          onPress={() => void save('word')}
        />
        <ActionButton
          call="templates.save"
          label="Lưu để gửi nơi khác"
          fullLabel={`Lưu để gửi nơi khác: ${template.name}`}
          onPress={() => void save('withFacts')}
        />
        <ActionButton
          call="templates.retire"
          kind="quiet"
          label={template.retiredOn === null ? 'Ngừng dùng' : 'Dùng lại'}
          fullLabel={`${template.retiredOn === null ? 'Ngừng dùng' : 'Dùng lại'}: ${template.name}`}
          onPress={() => void turn(template.retiredOn !== null)}
        />
      </div>
    </li>
  )
}
