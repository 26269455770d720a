/** A kind's own sign: SVG path data on a 24 x 24 grid. */
export function Glyph({ path, size = 18 }: { path: string; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The program's sign: bones in ink, a head in pen blue. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <path className="mark-bones" d="M5 4.5 9.5 13.5M12.5 4.5 17 13.2M9.5 14.5 5 23.5M17 14.8 12.5 23.5" />
      <path className="mark-spine" d="M1 13.2 20 12v4L1 14.8Z" />
      <rect className="mark-head" x="19.5" y="9.5" width="8" height="9" rx="1.6" />
    </svg>
  );
}
