import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import type { StageRow_stage } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { formatSpan } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { dayDye } from '@/ui/land/route-columns.ts';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import styles from './StageRow.module.css';
import { StageNight } from './StageNight.tsx';

const FRAGMENT: TypedDocumentNode<StageRow_stage> = gql`
  fragment StageRow_stage on Stage {
    id
    day
    distanceKm
    ascentM
    descentM
    hoursMin
    hoursMax
    from {
      id
      name
    }
    to {
      id
      name
    }
    ...StageNight_stage
  }
`;
fragmentRegistry.register(FRAGMENT);

/** One day: its thread, from where to where, how far, how long, where one sleeps and who receives. */
export function StageRow(props: { stage: FragmentType<StageRow_stage> }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { data: stage } = useOwnFragment({ fragment: FRAGMENT, from: props.stage });
  const { hoursMin, hoursMax } = stage;
  const facts = [
    { label: t`Distancia`, value: <MeasureText value={stage.distanceKm} unit="km" /> },
    { label: t`Subida`, value: <MeasureText value={stage.ascentM} unit="m" /> },
    { label: t`Bajada`, value: <MeasureText value={stage.descentM} unit="m" /> },
    { label: t`A paso tranquilo`, value: hoursMin === null ? <ToBeConfirmed /> : formatSpan(hoursMin, hoursMax ?? hoursMin, 'h', language) },
  ];
  return (
    <li className={styles.row} style={{ '--dye': dayDye(stage.day) } as CSSProperties}>
      <div className={styles.head}>
        <p className={styles.day}>
          <Trans>Día {stage.day}</Trans>
        </p>
        <h3>
          {stage.from.name} – {stage.to.name}
        </h3>
      </div>
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <StageNight stage={stage} />
    </li>
  );
}
