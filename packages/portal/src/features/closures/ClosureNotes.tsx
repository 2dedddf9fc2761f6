import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import type { ClosureNotes_closure } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import styles from './ClosureNotes.module.css';

const FRAGMENT: TypedDocumentNode<ClosureNotes_closure> = gql`
  fragment ClosureNotes_closure on Closure {
    id
    kind
    firstDate
    lastDate
    reason
    sourceText
    sourceUrl
    origin
    stageDay
    trek {
      id
      name
    }
    place {
      id
      name
    }
    area {
      id
      name
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What the network closed, when, why, and who says so. Nothing where nothing is closed. */
export function ClosureNotes(props: { closures: Array<FragmentType<ClosureNotes_closure>> }) {
  const { data: closures } = useOwnFragment({ fragment: FRAGMENT, from: props.closures });
  if (closures.length === 0) return null;
  return (
    <div className={styles.notes}>
      {closures.map((closure) => (
    <Notice key={closure.id} tone="stop">
      <p>
        <strong>
          <Closed closure={closure} />
        </strong>{' '}
        <DateRangeText from={closure.firstDate} to={closure.lastDate} />: {closure.reason} <OriginMark origin={closure.origin} />
      </p>
      <p>
        <Trans>Fuente:</Trans>{' '}
        {closure.sourceUrl ? (
          <a href={closure.sourceUrl} rel="noreferrer">
            {closure.sourceText}
          </a>
        ) : (
          closure.sourceText
        )}
      </p>
    </Notice>
      ))}
    </div>
  );
}

function Closed({ closure }: { closure: ClosureNotes_closure }) {
  const { area, place, stageDay } = closure;
  if (area) return <Trans>{area.name}, cerrada:</Trans>;
  if (place) return <Trans>{place.name}, cerrado:</Trans>;
  const trek = closure.trek?.name;
  return <Trans>{trek}, día {stageDay}, cerrado:</Trans>;
}
