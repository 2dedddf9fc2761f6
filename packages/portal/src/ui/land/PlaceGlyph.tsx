import type { PointKind } from './route-columns.ts';

const drawings: Record<PointKind, string> = {
  settlement: 'M10 5h2v2h2v2h2v3h-2v2h-2v2h-2v-2H8v-2H6V9h2V7h2z',
  camp: 'M11 5l6 11h-4.2L11 12l-1.8 4H5z',
  pass: 'M4 15l5-8 3 4.5L14 9l4 6z',
  town: 'M6 7h10v9H6zM10 12h2v4h-2z',
  road: 'M9.5 5h3v12h-3z',
  springs: 'M6 8q2.5-3 5 0t5 0v2q-2.5 3-5 0t-5 0zM6 13q2.5-3 5 0t5 0v2q-2.5 3-5 0t-5 0z',
  unnamed: 'M9 9h4v4H9z',
};

/** The mark of a place: a wool dot with an ink ring, whose drawing tells the kind. */
export function PlaceGlyph(props: { kind: PointKind }) {
  return (
    <svg width="26" height="26" viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="11" cy="11" r="9.5" fill="var(--surface)" stroke="var(--ink)" strokeWidth="1.5" />
      <path d={drawings[props.kind]} fill="var(--ink)" fillRule="evenodd" />
    </svg>
  );
}
