import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import type { CancellationPolicySection_policy } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { SetPolicyDialog } from './SetPolicyDialog.tsx';

const FRAGMENT: TypedDocumentNode<CancellationPolicySection_policy> = gql`
  fragment CancellationPolicySection_policy on CancellationPolicy {
    id
    validFrom
    origin
    tiers {
      daysBefore
      refundPercent
    }
    amendmentFee {
      amount
      currency
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What cancelling and moving cost; each reservation keeps the policy it was confirmed with. */
export function CancellationPolicySection(props: { policies: Array<FragmentType<CancellationPolicySection_policy>>; today: LocalDate; maySet: boolean; onChanged: () => void }) {
  const { t } = useLingui();
  const { data: policies } = useOwnFragment({ fragment: FRAGMENT, from: props.policies });
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t`Cancelación y cambios`}
      help={t`Cada reserva conserva la política que regía el día en que se confirmó. Las tarifas de conservación vuelven siempre completas antes de la salida.`}
      actions={
        props.maySet && (
          <Button onClick={() => setOpen(true)}>
            <Trans>Fijar una política</Trans>
          </Button>
        )
      }
    >
      {policies.length === 0 ? (
        <p>
          <Trans>La red no ha fijado ninguna: lo que vuelve de la ruta figura por confirmar.</Trans>
        </p>
      ) : (
        <DataTable
          caption={t`Políticas de cancelación`}
          rows={policies}
          rowKey={({ id }) => id}
          columns={[
            { key: 'from', header: t`Confirmadas desde`, isName: true, cell: ({ validFrom }) => <DateText date={validFrom} /> },
            { key: 'tiers', header: t`Vuelve de la ruta`, cell: ({ tiers }) => <Tiers tiers={tiers} /> },
            { key: 'fee', header: t`Pasar a otra salida`, align: 'end', cell: ({ amendmentFee }) => <MoneyText money={amendmentFee} /> },
            { key: 'origin', header: t`Origen`, cell: ({ origin }) => (origin === 'DEMO' ? <OriginMark origin={origin} /> : <Trans>la red</Trans>) },
          ]}
        />
      )}
      {isOpen && <SetPolicyDialog today={props.today} onSet={props.onChanged} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function Tiers(props: { tiers: CancellationPolicySection_policy['tiers'] }) {
  return props.tiers.map(({ daysBefore, refundPercent }, index) => (
    <span key={daysBefore}>
      {index > 0 && ' · '}
      {daysBefore > 0 ? (
        <Trans>
          {refundPercent} % hasta {daysBefore} días antes
        </Trans>
      ) : (
        <Trans>después {refundPercent} %</Trans>
      )}
    </span>
  ));
}
