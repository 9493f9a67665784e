import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import {
  capacities,
  capacityLabels,
  requesterKindLabels,
  requesterKinds,
} from '../../shared/requests/information-request.ts'
import { AskerFields } from './AskerNotes.tsx'
import { requesterLabels } from './fact-labels.ts'
import { useFacts } from './facts-form.ts'
import { ChoiceField, DayTextField, NumberField, TextField, TickField } from './form-fields.tsx'
import { HelpFields } from './HelpFields.tsx'
import { MembersField } from './MembersField.tsx'
import { MoreFields } from './MoreFields.tsx'
import styles from './requests.module.css'
import { WhyAsked } from './WhyAsked.tsx'

/** Who asks: the person of Mẫu 01a, and for Mẫu 01b the organisation; whoever stands for the person. */
export const RequesterFields = (): ReactNode => {
  const { control } = useFacts()
  const [kind, capacity] = useWatch({ control, name: ['requester.kind', 'requester.capacity'] })
  return (
    <fieldset className={styles.group}>
      <legend>Người yêu cầu</legend>
      <WhyAsked />
      <div className={styles.row}>
        <TextField name="requester.name" label={requesterLabels.name} required />
        <TextField name="requester.idNumber" label={requesterLabels.idNumber} />
      </div>
      <div className={styles.row}>
        <div className={styles.broad}>
          <TextField name="requester.address" label={requesterLabels.address} />
        </div>
        <TextField name="requester.phone" label={requesterLabels.phone} />
        <TextField name="requester.email" label={requesterLabels.email} />
      </div>
      <div className={styles.row}>
        <ChoiceField
          name="requester.kind"
          label={requesterLabels.kind}
          choices={requesterKinds.map((value) => ({ value, label: requesterKindLabels[value] }))}
        />
        <ChoiceField
          name="requester.capacity"
          label={requesterLabels.capacity}
          choices={capacities.map((value) => ({ value, label: capacityLabels[value] }))}
        />
        <div className={styles.level}>
          <TickField name="requester.livesHere" label={requesterLabels.livesHere} />
          <TickField name="requester.minor" label={requesterLabels.minor} />
        </div>
      </div>
      <AskerFields />
      {kind === 'organisation' ? (
        <>
          <TextField name="requester.organisationName" label={requesterLabels.organisationName} required />
          <div className={styles.row}>
            <TextField name="requester.organisationAddress" label={requesterLabels.organisationAddress} />
            <NumberField name="requester.memberCount" label={requesterLabels.memberCount} min={1} max={100_000} />
          </div>
          <MembersField />
        </>
      ) : null}
      {kind !== 'organisation' && capacity === 'self' ? null : (
        <div className={styles.row}>
          <TextField name="requester.representativeName" label={requesterLabels.representativeName} required />
          <TextField name="requester.representativeIdNumber" label={requesterLabels.representativeIdNumber} />
        </div>
      )}
      <MoreFields summary="Giấy tờ, fax" names={['requester.idIssuedOn', 'requester.idIssuedBy', 'requester.fax']}>
        <div className={styles.row}>
          <DayTextField name="requester.idIssuedOn" label={requesterLabels.idIssuedOn} />
          <TextField name="requester.idIssuedBy" label={requesterLabels.idIssuedBy} />
        </div>
        <TextField name="requester.fax" label={requesterLabels.fax} />
      </MoreFields>
      <HelpFields />
    </fieldset>
  )
}
