import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { OpenBalanceTable_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { dueStanding, nextDue, openOf } from './due.ts';
import { DueMark } from './DueMark.tsx';
import { Amounts } from './DueTable.tsx';

const FRAGMENT: TypedDocumentNode<OpenBalanceTable_reservation> = gql`
  fragment OpenBalanceTable_reservation on Reservation {
    id
    code
    agency {
      id
      tradeName
    }
    departure {
      id
      date
      trek {
        id
        name
      }
    }
    balance {
      currency
      owed
      paid
      open
    }
    dues {
      kind
      dueOn
      lapsesAfter
      amounts {
        currency
        amount
        open
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Reservations with an open balance: whose, for when, how much, and what is due next. */
export function OpenBalanceTable(props: { reservations: Array<FragmentType<OpenBalanceTable_reservation>>; today: LocalDate; isCredit: boolean }) {
  const { t } = useLingui();
  const { data: reservations } = useOwnFragment({ fragment: FRAGMENT, from: props.reservations });
  return (
    <DataTable
      caption={props.isCredit ? t`Reservas con saldo a favor de la agencia` : t`Reservas con saldo por pagar`}
      rows={reservations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'code',
          header: t`Reserva`,
          isName: true,
          cell: ({ code }) => (
            <Link to="/desk/reservations/$code" params={{ code }}>
              <CodeText>{code}</CodeText>
            </Link>
          ),
        },
        { key: 'agency', header: t`Agencia`, cell: ({ agency }) => agency.tradeName },
        { key: 'trek', header: t`Ruta`, cell: ({ departure }) => departure.trek.name },
        { key: 'date', header: t`Salida`, cell: ({ departure }) => <DateText date={departure.date} /> },
        {
          key: 'open',
          header: props.isCredit ? t`A favor` : t`Por pagar`,
          align: 'end',
          cell: ({ balance }) => (
            <Amounts of={balance.filter(({ open }) => (props.isCredit ? open < 0 : open > 0)).map(({ open, currency }) => ({ amount: Math.abs(open), currency }))} />
          ),
        },
        ...(props.isCredit
          ? []
          : [
              { key: 'next', header: t`Vence`, cell: ({ dues }: OpenBalanceTable_reservation) => <NextDue dues={dues} today={props.today} /> },
            ]),
      ]}
    />
  );
}

function NextDue({ dues, today }: { dues: OpenBalanceTable_reservation['dues']; today: LocalDate }) {
  const { t } = useLingui();
  const due = nextDue(dues);
  if (!due) return t`sin fecha`;
  return (
    <>
      <DateText date={due.dueOn} /> · <Amounts of={openOf(due)} /> <DueMark standing={dueStanding(due, today)} />
    </>
  );
}
