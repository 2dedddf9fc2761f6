import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import { CountField } from '@/ui/fields/CountField.tsx';
import { ageClasses, countOf, largestParty, partyFault, peopleOf, rateClasses, withCount, type Party } from './party.ts';
import styles from './PartyFields.module.css';

/** Who goes: counts per rate class and age class. What cannot be is said at once, beside the sum. */
export function PartyFields(props: { party: Party; onChange: (party: Party) => void; isFirst?: boolean }) {
  const { t, i18n } = useLingui();
  const sumId = useId();
  const { party } = props;
  const people = peopleOf(party);
  const fault = partyFault(party);
  const faultWords = {
    nobody: t`Indique al menos una persona.`,
    'too-many': t`Un grupo tiene como máximo ${largestParty} personas.`,
    'no-adult': t`Los menores van con al menos un adulto.`,
  };

  return (
    <fieldset className={styles.party} aria-describedby={sumId}>
      <legend className={styles.legend}>
        <Trans>Quiénes van</Trans>
      </legend>
      <div className={styles.grid}>
        <span />
        {ageClasses.map((age) => (
          <span key={age} className={styles.head} aria-hidden="true">
            {i18n._(ageClassWords[age])}
          </span>
        ))}
        {rateClasses.map((rate) => (
          <div key={rate} className={styles.row}>
            <span className={styles.rate} aria-hidden="true">
              {i18n._(rateClassWords[rate])}
            </span>
            {ageClasses.map((age) => {
              const isFirst = props.isFirst && rate === rateClasses[0] && age === ageClasses[0];
              const whom = `${i18n._(rateClassWords[rate])}, ${i18n._(ageClassWords[age])}`;
              return (
                <CountField
                  key={age}
                  size="small"
                  label={whom}
                  lessLabel={t`Una persona menos: ${whom}`}
                  moreLabel={t`Una persona más: ${whom}`}
                  min={0}
                  max={largestParty}
                  isFirst={isFirst}
                  value={countOf(party, rate, age)}
                  onChange={(count) => props.onChange(withCount(party, rate, age, count))}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p id={sumId} className={styles.sum} role="status" data-fault={fault !== null || undefined}>
        <strong>{t`${plural(people, { one: '# persona', other: '# personas' })}`}</strong> {fault && faultWords[fault]}
      </p>
    </fieldset>
  );
}
