import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import type { FeeTable_area } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import styles from './FeeTable.module.css';

const FRAGMENT: TypedDocumentNode<FeeTable_area> = gql`
  fragment FeeTable_area on ConservationArea {
    id
    name
    owner {
      id
      name
    }
    fees {
      id
      rateClass
      ageClass
      origin
      amount {
        amount
        currency
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

const rateClasses = ['PERUVIAN', 'ANDEAN_COMMUNITY', 'FOREIGN_RESIDENT', 'FOREIGN'] as const;
const ageClasses = ['ADULT', 'MINOR'] as const;

/** What a traveller pays to enter the area, and whom. An amount nobody has set is said to be so. */
export function FeeTable(props: { area: FragmentType<FeeTable_area> }) {
  const { i18n } = useLingui();
  const { data: area } = useOwnFragment({ fragment: FRAGMENT, from: props.area });
  const feeOf = (rateClass: string, ageClass: string) => area.fees.find((fee) => fee.rateClass === rateClass && fee.ageClass === ageClass);
  const isDemo = area.fees.some((fee) => fee.origin === 'DEMO');
  const known = rateClasses.filter((rateClass) => ageClasses.some((ageClass) => feeOf(rateClass, ageClass)));

  if (known.length === 0) {
    return (
      <p className={styles.unknown}>
        <Trans>Tarifa de conservación por confirmar. Es de {area.owner.name}.</Trans>
      </p>
    );
  }
  return (
    <table className={styles.fees}>
      <caption>
        <Trans>Tarifa de conservación por persona, para {area.owner.name}</Trans> {isDemo && <OriginMark origin="DEMO" />}
      </caption>
      <thead>
        <tr>
          <td />
          {ageClasses.map((ageClass) => (
            <th key={ageClass} scope="col">
              {i18n._(ageClassWords[ageClass])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {known.map((rateClass) => (
          <tr key={rateClass}>
            <th scope="row">{i18n._(rateClassWords[rateClass])}</th>
            {ageClasses.map((ageClass) => (
              <td key={ageClass}>
                <MoneyText money={feeOf(rateClass, ageClass)?.amount} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
