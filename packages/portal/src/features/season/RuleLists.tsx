import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RuleLists_cap, RuleLists_override, RuleLists_share } from '@/graphql/__generated__/documents.ts';
import type { SeasonChangeInput } from '@/graphql/__generated__/schema.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import { EndRuleDialog } from './ChangeSeasonDialog.tsx';

const SHARE: TypedDocumentNode<RuleLists_share> = gql`
  fragment RuleLists_share on KeptShare {
    id
    firstDate
    lastDate
    quantity
    releaseAt
    reason
    resource {
      id
      name
    }
    agency {
      id
      tradeName
    }
  }
`;
const CAP: TypedDocumentNode<RuleLists_cap> = gql`
  fragment RuleLists_cap on AgencyCap {
    id
    firstDate
    lastDate
    percent
    reason
    resource {
      id
      name
    }
    agency {
      id
      tradeName
    }
  }
`;
const OVERRIDE: TypedDocumentNode<RuleLists_override> = gql`
  fragment RuleLists_override on CapacityOverride {
    id
    firstDate
    lastDate
    limit
    expiresAt
    reason
    resource {
      id
      name
    }
    agency {
      id
      tradeName
    }
  }
`;
fragmentRegistry.register(SHARE, CAP, OVERRIDE);

type Ending = { title: string; change: SeasonChangeInput };

/** What is kept, capped and excepted now or later, each with its end. */
export function RuleLists(props: {
  shares: Array<FragmentType<RuleLists_share>>;
  caps: Array<FragmentType<RuleLists_cap>>;
  overrides: Array<FragmentType<RuleLists_override>>;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { data: shares } = useOwnFragment({ fragment: SHARE, from: props.shares });
  const { data: caps } = useOwnFragment({ fragment: CAP, from: props.caps });
  const { data: overrides } = useOwnFragment({ fragment: OVERRIDE, from: props.overrides });
  const [ending, setEnding] = useState<Ending | null>(null);
  const close = () => setEnding(null);
  const rows = [
    ...shares.map((share) => ({
      ...share, who: share.agency.tradeName, what: <Trans>{share.quantity} cupos guardados, se liberan el <InstantText at={share.releaseAt} /></Trans>,
      end: { title: t`Liberar los cupos guardados`, change: { endKeptShare: share.id } },
    })),
    ...caps.map((cap) => ({ ...cap, who: cap.agency?.tradeName ?? t`Cada agencia`, what: <Trans>Tope de {cap.percent} % del límite</Trans>, end: { title: t`Quitar el tope`, change: { endAgencyCap: cap.id } } })),
    ...overrides.map((override) => ({
      ...override, who: override.agency.tradeName, what: <Trans>Excepción: hasta {override.limit} en total, usable hasta el <InstantText at={override.expiresAt} /></Trans>,
      end: { title: t`Terminar la excepción`, change: { endOverride: override.id } },
    })),
  ].sort((a, b) => (a.firstDate < b.firstDate ? -1 : 1));
  if (rows.length === 0) return <p><Trans>No hay cupos guardados, topes ni excepciones vigentes.</Trans></p>;
  return (
    <>
      <DataTable
        caption={t`Cupos guardados, topes y excepciones`}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'resource', header: t`Qué`, isName: true, cell: (row) => row.resource.name },
          { key: 'who', header: t`Agencia`, cell: (row) => row.who },
          { key: 'what', header: t`Regla`, cell: (row) => row.what },
          { key: 'dates', header: t`Días`, cell: (row) => <DateRangeText from={row.firstDate} to={row.lastDate} /> },
          { key: 'reason', header: t`Motivo`, cell: (row) => row.reason },
          { key: 'end', header: t`Fin`, cell: (row) => <Button size="small" look="quiet" aria-label={t`Terminar: ${row.resource.name}, ${row.who}`} onClick={() => setEnding(row.end)}><Trans>Terminar</Trans></Button> },
        ]}
      />
      {ending && <EndRuleDialog title={ending.title} change={ending.change} onClose={close} onDone={() => { close(); props.onDone(); }} />}
    </>
  );
}
