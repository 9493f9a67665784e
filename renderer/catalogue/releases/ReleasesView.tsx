import { type ReactNode, useState } from 'react'
import { api, useCall } from '../../api.ts'
import { Page } from '../../components/Page.tsx'
import { ReleaseTab } from './ReleaseTab.tsx'
import styles from './releases.module.css'

/** «Ban hành, công khai»: lists put in force by a decision, and what is published of them. */
export const ReleasesView = ({ onLeave }: { readonly onLeave: () => void }): ReactNode => {
  const { value: releases, reload } = useCall(() => api.releases.list(), 'releases')
  const [drafting, setDrafting] = useState(false)
  const waiting = releases?.some(({ state }) => state === 'draft') ?? false
  return (
    <Page
      title="Ban hành, công khai"
      purpose="Danh mục ban hành kèm theo quyết định và những gì đưa ra công khai"
      back={{ label: 'Về danh mục', onPress: onLeave }}
      primary={
        drafting || waiting || !releases?.length
          ? undefined
          : { label: 'Lập dự thảo', onPress: () => setDrafting(true) }
      }
    >
      <div className={styles.page}>
        <ReleaseTab releases={releases} drafting={drafting} onDrafting={setDrafting} onChanged={reload} />
      </div>
    </Page>
  )
}
