import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import { peopleOf, type ItineraryDocument } from './itinerary-document.ts';
import type { PartySlot } from './NewItineraryForm.tsx';
import styles from './SidePanel.module.css';
import type { Edit } from './use-itinerary-editor.ts';

/** Who goes: the sum, and the classes behind it to open and change. */
export function PartyPanel(props: { document: ItineraryDocument; mayEdit: boolean; edit: Edit; partyFields: PartySlot }) {
  const { t, i18n } = useLingui();
  const { party } = props.document;
  const people = peopleOf(props.document);
  const words = party.map(({ rateClass, ageClass, count }) => `${count} ${i18n._(rateClassWords[rateClass]).toLowerCase()}, ${i18n._(ageClassWords[ageClass]).toLowerCase()}`);

  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{t`${plural(people, { one: 'Grupo de # persona', other: 'Grupo de # personas' })}`}</h2>
      <ul className={styles.quiet}>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
      {props.mayEdit && (
        <details className={styles.more}>
          <summary>
            <Trans>Cambiar el grupo</Trans>
          </summary>
          {props.partyFields(party, (next) => {
            // A group of nobody is not a group: the last one stays until another class has people.
            if (next.length > 0) props.edit((before) => ({ ...before, party: next }), 'party');
          })}
        </details>
      )}
    </section>
  );
}
