import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { type PetitionFacts, petitionFactsSchema } from '../../../shared/petitions/petition.ts'
import { petitionLabel } from '../../../shared/petitions/petition-label.ts'
import type { PetitionDetails } from '../../../shared/petitions/petition-list.ts'
import { answerOf, api } from '../../api.ts'
import { showToast } from '../../components/toast-store.ts'
import { useToday } from '../../law-book-store.ts'
import { FactsFields } from './FactsFields.tsx'
import { PetitionPanelForm } from './PetitionPanelForm.tsx'

/** A new petition, about an item already where it was opened from one. */
export const ReceivePetition = ({
  itemId,
  onDone,
  onCancel,
}: {
  readonly itemId: number | null
  readonly onDone: (details: PetitionDetails) => void
  readonly onCancel: () => void
}): ReactNode => {
  const today = useToday()
  const form = useForm<PetitionFacts>({
    resolver: zodResolver(petitionFactsSchema) as never,
    defaultValues: {
      source: 'citizen',
      receivedOn: today,
      channel: null,
      name: '',
      contact: '',
      itemId: null,
      title: '',
      wrong: '',
      creator: '',
      publisher: '',
      wrongPlaces: [],
    },
  })
  const { setValue } = form
  useEffect(() => {
    if (itemId === null) return
    void answerOf(api.catalogue.read({ id: itemId })).then((item) => {
      if (!item) return
      setValue('itemId', item.id)
      setValue('title', item.title)
      setValue('wrongPlaces', item.publicationForms)
    })
  }, [itemId, setValue])
  return (
    <PetitionPanelForm
      title="Ghi kiến nghị về thông tin đã công khai"
      form={form}
      first="source"
      confirmLabel="Ghi vào sổ"
      ask={(facts) => api.petitions.receive(facts)}
      onDone={(details) => {
        showToast(`Đã ghi kiến nghị ${petitionLabel(details.petition)}.`)
        onDone(details)
      }}
      onCancel={onCancel}
    >
      <FactsFields />
    </PetitionPanelForm>
  )
}
