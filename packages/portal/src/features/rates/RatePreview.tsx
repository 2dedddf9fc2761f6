import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { rateClassWords } from '@/features/states/class-words.ts';
import type { RatePreviewQuery, RatePreviewQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { AgeClass, RateClass, RateInput } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { DateField, SelectField, TextField } from '@/ui/fields/fields.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import styles from './RatePreview.module.css';

const QUERY: TypedDocumentNode<RatePreviewQuery, RatePreviewQueryVariables> = gql`
  query RatePreviewQuery($input: RatePreviewInput!) {
    ratePreview(input: $input) {
      before {
        totals {
          amount
          currency
        }
      }
      after {
        totals {
          amount
          currency
        }
      }
    }
  }
`;

type Change = { rate: RateInput } | { withdrawnId: string };
const typingPauseMs = 300;

/** What a change of the rates would mean for a sample party on a day of travel; nothing is written. */
export function RatePreview(props: { change: Change; firstDay: LocalDate; sample?: { rateClass: RateClass | null; ageClass: AgeClass | null; people: number | null } }) {
  const { t, i18n } = useLingui();
  const [on, setOn] = useState<LocalDate>(props.firstDay);
  const [people, setPeople] = useState(props.sample?.people ?? 4);
  const [rateClass, setRateClass] = useState<RateClass>(props.sample?.rateClass ?? 'FOREIGN');
  // Minors never go alone: one adult goes along.
  const party =
    props.sample?.ageClass === 'MINOR' && people > 1
      ? [{ rateClass, ageClass: 'ADULT' as const, count: 1 }, { rateClass, ageClass: 'MINOR' as const, count: people - 1 }]
      : [{ rateClass, ageClass: 'ADULT' as const, count: people }];
  const [input] = useDebouncedValue({ ...props.change, on, party }, typingPauseMs);
  const { data, previousData } = useQuery(QUERY, { variables: { input }, skip: !isLocalDate(input.on) || !(people >= 1 && people <= 40), fetchPolicy: 'network-only' });
  const preview = (data ?? previousData)?.ratePreview;
  const classes = Object.keys(rateClassWords) as RateClass[];
  return (
    <fieldset className={styles.preview}>
      <legend className={styles.legend}>
        <Trans>Efecto en un grupo de ejemplo</Trans>
      </legend>
      <div className={styles.fields}>
        <DateField isSaidInWords label={t`Día de salida`} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
        <SelectField label={t`Clase`} value={rateClass} onChange={(event) => setRateClass(event.currentTarget.value as RateClass)} data={classes.map((value) => ({ value, label: i18n._(rateClassWords[value]) }))} />
        <TextField label={t`Personas`} type="number" inputMode="numeric" min={1} max={40} value={people} onChange={(event) => setPeople(Number(event.currentTarget.value))} />
      </div>
      <p className={styles.figures} role="status">
        {preview ? (
          <Trans>
            Hoy: <Totals of={preview.before.totals} />. Con el cambio: <Totals of={preview.after.totals} />.
          </Trans>
        ) : (
          <Trans>Complete la tarifa para ver su efecto.</Trans>
        )}
      </p>
    </fieldset>
  );
}

function Totals(props: { of: NonNullable<RatePreviewQuery['ratePreview']>['before']['totals'] }) {
  if (props.of.length === 0) return <MoneyText money={null} />;
  return props.of.map((total, i) => (
    <strong key={total.currency}>
      {i > 0 && ' · '}
      <MoneyText money={total} />
    </strong>
  ));
}
