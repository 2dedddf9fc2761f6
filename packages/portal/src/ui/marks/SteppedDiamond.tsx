export type DiamondShape = 'filled' | 'half' | 'barred' | 'hollow' | 'ring';

const outline = 'M6 0h2v2h2v2h2v2h2v2h-2v2h-2v2H8v2H6v-2H4v-2H2V8H0V6h2V4h2V2h2z';
const inside = 'M6 4h2v2h2v2H8v2H6V8H4V6h2z';

/** The plain stepped diamond on a 2 px grid that marks every status. Drawn here; it copies no textile. */
export function SteppedDiamond(props: { shape: DiamondShape; size?: number }) {
  const size = props.size ?? 14;
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" fill="currentColor" shapeRendering="crispEdges">
      {props.shape === 'filled' && <path d={outline} />}
      {props.shape === 'hollow' && <path fillRule="evenodd" d={outline + inside} />}
      {props.shape === 'half' && (
        <>
          <path fillRule="evenodd" d={outline + inside} />
          <path d="M6 0h1v14H6v-2H4v-2H2V8H0V6h2V4h2V2h2z" />
        </>
      )}
      {props.shape === 'barred' && <path fillRule="evenodd" d={`${outline}M3 6h8v2H3z`} />}
      {props.shape === 'ring' && (
        <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="2.5" shapeRendering="geometricPrecision" />
      )}
    </svg>
  );
}
