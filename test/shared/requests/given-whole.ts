/** What the act of providing holds where everything is handed over on the spot and free of charge. */
export const givenWhole = {
  extent: 'full',
  method: 'copyOnSite',
  address: '',
  withheld: '',
  cost: 0,
  note: '',
  screening: 'clear',
} as const
