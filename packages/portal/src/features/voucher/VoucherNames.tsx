import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { VoucherNames_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { maskedNumber } from './code-groups.ts';
import { paperWords } from './paper-words.ts';
import styles from './VoucherSheet.module.css';

const FRAGMENT: TypedDocumentNode<VoucherNames_reservation> = gql`
  fragment VoucherNames_reservation on Reservation {
    id
    people
    named
    travellers {
      id
      position
      firstNames
      lastNames
      documentType
      documentNumber
      nationality
      ageClass
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Who enters: names to call, and enough of each document to know it again. Nothing about health. */
export function VoucherNames(props: { reservation: FragmentType<VoucherNames_reservation> }) {
  const { i18n } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { travellers, people, named } = reservation;
  return (
    <section className={styles.block}>
      <h3 className={styles.title}>
        <Trans>
          Viajeros: {named} de {people}
        </Trans>
      </h3>
      {travellers && travellers.length > 0 && (
        <ol className={styles.names}>
          {travellers.map((person) => (
            <li key={person.id}>
              <span className={styles.number}>{person.position}</span>
              <span>
                <strong>
                  {person.lastNames}, {person.firstNames}
                </strong>
                {person.ageClass === 'MINOR' && (
                  <>
                    {' '}
                    <Trans>(menor)</Trans>
                  </>
                )}
{' '}
                <span className={styles.paperwork}>
                  {i18n._(paperWords[person.documentType])} {maskedNumber(person.documentNumber)} · {person.nationality}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {named < people && (
        <p>
          <Plural value={people - named} one="Falta nombrar a # persona." other="Falta nombrar a # personas." />
        </p>
      )}
    </section>
  );
}
