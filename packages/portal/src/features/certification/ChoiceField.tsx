import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { decisionChoices, type DecisionChoice } from './reason-templates.ts';
import styles from './ChoiceField.module.css';

const words: Record<DecisionChoice, MessageDescriptor> = {
  certify: msg`Certificar`,
  conditions: msg`Certificar con condiciones`,
  refuse: msg`Proponer la denegación`,
};

/** What is decided: one of three. */
export function ChoiceField(props: { choice: DecisionChoice; onChoose: (choice: DecisionChoice) => void }) {
  const { t, i18n } = useLingui();
  return (
    <fieldset className={styles.choices}>
      <legend className="spoken">{t`Qué decide`}</legend>
      {decisionChoices.map((choice) => (
        <label key={choice}>
          <input type="radio" name="decision" data-autofocus={props.choice === choice || undefined} checked={props.choice === choice} onChange={() => props.onChoose(choice)} />
          {i18n._(words[choice])}
        </label>
      ))}
    </fieldset>
  );
}
