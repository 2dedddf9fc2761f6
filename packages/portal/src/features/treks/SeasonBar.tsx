import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { SeasonBar_trek } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { monthName } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import styles from './SeasonBar.module.css';

const FRAGMENT: TypedDocumentNode<SeasonBar_trek> = gql`
  fragment SeasonBar_trek on Trek {
    id
    bestMonths
    rainyMonths
  }
`;
fragmentRegistry.register(FRAGMENT);

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Twelve months: dry, rainy, in between. Said in words too, not by colour alone. */
export function SeasonBar(props: { trek: FragmentType<SeasonBar_trek> }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { data: trek } = useOwnFragment({ fragment: FRAGMENT, from: props.trek });
  if (trek.bestMonths.length === 0 && trek.rainyMonths.length === 0) return <ToBeConfirmed />;
  const kindOf = (month: number) => (trek.bestMonths.includes(month) ? 'dry' : trek.rainyMonths.includes(month) ? 'wet' : 'between');
  const spoken = { dry: t`seco`, wet: t`lluvias`, between: t`entre temporadas` };
  return (
    <div className={styles.season}>
      <ol className={styles.bar}>
        {months.map((month) => (
          <li key={month} data-kind={kindOf(month)} title={`${monthName(month, language)}: ${spoken[kindOf(month)]}`}>
            <span aria-hidden="true">{monthName(month, language, 'short')}</span>
            <span className="spoken">{`${monthName(month, language)}: ${spoken[kindOf(month)]}`}</span>
          </li>
        ))}
      </ol>
      <p className={styles.key} aria-hidden="true">
        <span data-kind="dry">
          <Trans>Seco y frío</Trans>
        </span>
        <span data-kind="wet">
          <Trans>Lluvias</Trans>
        </span>
        <span data-kind="between">
          <Trans>Entre temporadas</Trans>
        </span>
      </p>
    </div>
  );
}
