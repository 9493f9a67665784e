import { Checkbox, Fieldset } from '@mantine/core'
import type { ReactNode } from 'react'
import { type CorrectionPlace, correctionPlaceLabels, correctionPlaces } from '../../../shared/petitions/petition.ts'
import { useHeldField } from '../../components/form-fields.tsx'
import styles from './petitions.module.css'

/** Places ticked in a form; the refusal stands under them. */
export const PlacesField = ({
  name,
  legend,
  places = correctionPlaces,
}: {
  readonly name: string
  readonly legend: string
  readonly places?: readonly CorrectionPlace[]
}): ReactNode => {
  const { field, error } = useHeldField(name)
  const ticked = (field.value as readonly CorrectionPlace[] | undefined) ?? []
  return (
    <Fieldset legend={legend} className={styles.wide ?? ''}>
      <div className={styles.places}>
        {places.map((place, index) => (
          <Checkbox
            key={place}
            ref={index === 0 ? field.ref : undefined}
            label={correctionPlaceLabels[place]}
            checked={ticked.includes(place)}
            onBlur={field.onBlur}
            onChange={(event) => {
              const on = event.currentTarget.checked
              field.onChange(correctionPlaces.filter((each) => (each === place ? on : ticked.includes(each))))
            }}
          />
        ))}
      </div>
      {error ? (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      ) : null}
    </Fieldset>
  )
}
