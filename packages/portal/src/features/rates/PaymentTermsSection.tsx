import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import type { PaymentTermsSection_terms } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { formatDate, type LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { SetTermsDialog } from './SetTermsDialog.tsx';
import { WithdrawTerms } from './WithdrawTerms.tsx';

const FRAGMENT: TypedDocumentNode<PaymentTermsSection_terms> = gql`
  fragment PaymentTermsSection_terms on PaymentTerms {
    id
    depositPercent
    depositDays
    balanceDays
    graceDays
    validFrom
    origin
    withdrawnAt
  }
`;
fragmentRegistry.register(FRAGMENT);

/** By when is to be paid what is confirmed; each reservation keeps the terms it was confirmed with. */
export function PaymentTermsSection(props: { terms: Array<FragmentType<PaymentTermsSection_terms>>; today: LocalDate; maySet: boolean; onChanged: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { data } = useOwnFragment({ fragment: FRAGMENT, from: props.terms });
  const [isOpen, setOpen] = useState(false);
  const terms = data.filter(({ withdrawnAt }) => !withdrawnAt);
  return (
    <Section
      title={t`Condiciones de pago`}
      help={t`Cada reserva conserva las que regían el día en que se confirmó. Sin condiciones, nada vence.`}
      actions={
        props.maySet && (
          <Button onClick={() => setOpen(true)}>
            <Trans>Fijar condiciones</Trans>
          </Button>
        )
      }
    >
      {terms.length === 0 ? (
        <p>
          <Trans>La red no ha fijado ninguna.</Trans>
        </p>
      ) : (
        <DataTable
          caption={t`Condiciones de pago`}
          rows={terms}
          rowKey={({ id }) => id}
          columns={[
            { key: 'from', header: t`Confirmadas desde`, isName: true, cell: ({ validFrom }) => <DateText date={validFrom} /> },
            { key: 'deposit', header: t`Adelanto`, align: 'end', cell: ({ depositPercent }) => `${depositPercent} %` },
            { key: 'depositDays', header: t`Días para el adelanto`, align: 'end', cell: ({ depositDays }) => depositDays },
            { key: 'balanceDays', header: t`Saldo: días antes`, align: 'end', cell: ({ balanceDays }) => balanceDays },
            { key: 'graceDays', header: t`Días de gracia`, align: 'end', cell: ({ graceDays }) => graceDays },
            { key: 'origin', header: t`Origen`, cell: ({ origin }) => (origin === 'DEMO' ? <OriginMark origin={origin} /> : <Trans>la red</Trans>) },
            ...(props.maySet
              ? [{ key: 'withdraw', header: t`Acciones`, cell: ({ id, validFrom }: PaymentTermsSection_terms) => <WithdrawTerms termsId={id} from={formatDate(validFrom, language)} onWithdrawn={props.onChanged} /> }]
              : []),
          ]}
        />
      )}
      {isOpen && <SetTermsDialog today={props.today} onSet={props.onChanged} onClose={() => setOpen(false)} />}
    </Section>
  );
}
