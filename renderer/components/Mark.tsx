/** The product's mark: three lines that meet in one point, as requests meet at the focal point. */
export const Mark = () => (
  <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round">
      <path d="M3 5h4c4 0 3 7 7 7" />
      <path d="M3 12h11" />
      <path d="M3 19h4c4 0 3-7 7-7" />
    </g>
    <circle cx="18" cy="12" r="4" fill="currentColor" />
  </svg>
)
