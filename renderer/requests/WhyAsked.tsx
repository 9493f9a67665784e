import type { ReactNode } from 'react'
import { holdingPurpose } from '../../shared/privacy/holding-purpose.ts'
import { useLawBook, useToday } from '../law-book-store.ts'
import styles from './requests.module.css'

/** Why the person's data are asked, and what lets the agency hold them, in one line. */
export const WhyAsked = (): ReactNode => <p className={styles.hint}>{holdingPurpose(useLawBook(), useToday())}</p>
