import { useId } from 'react';
import styles from './WeaveBand.module.css';

/**
 * A band given by a community. It is shown only with the names of its weavers and their agreement, and only on that
 * community's pages: so a drawing without `attribution` is not accepted by the type, nor drawn at run time.
 */
export type GivenBand = { drawing: string; attribution: string };

const dyes = ['var(--cochinilla)', 'var(--qolle)', 'var(--laguna)', 'var(--quenua)'];

/** The strip of stepped diamonds under the header: plain geometry made here. One per view, never behind text. */
export function WeaveBand(props: { height?: 6 | 12; pattern?: GivenBand }) {
  const id = useId();
  if (props.pattern) return <AttributedBand band={props.pattern} />;
  const height = props.height ?? 6;
  return (
    <svg className={styles.band} height={height} width="100%" aria-hidden="true" shapeRendering="crispEdges">
      <defs>
        <pattern id={id} width="48" height="6" patternUnits="userSpaceOnUse" patternTransform={`scale(${height / 6})`}>
          {dyes.map((dye, index) => (
            <path
              key={dye}
              fill={dye}
              fillRule="evenodd"
              transform={`translate(${index * 12} 0)`}
              d="M2 0h6v2h2v2H8v2H2V4H0V2h2zM4 2v2h2V2zM10 2h2v2h-2z"
            />
          ))}
        </pattern>
      </defs>
      <rect width="100%" height={height} fill={`url(#${id})`} />
    </svg>
  );
}

function AttributedBand(props: { band: GivenBand }) {
  if (props.band.attribution.trim() === '') {
    throw new Error('A woven band is shown only with the names of its weavers.');
  }
  return (
    <figure className={styles.given}>
      <img src={props.band.drawing} alt="" height={12} />
      <figcaption>{props.band.attribution}</figcaption>
    </figure>
  );
}
