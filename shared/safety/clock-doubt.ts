/** The computer's clock shows a time before something already written down; both are ISO moments. */
export type ClockDoubt = { readonly now: string; readonly newest: string }
