import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { Timeline } from '@/features/states/Timeline.tsx';
import type { ClosureTable_closure } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog } from '@/ui/feedback/Dialog.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import { CreditClosureDialog } from './CreditClosureDialog.tsx';
import { LiftClosureDialog } from './LiftClosureDialog.tsx';
import styles from './ClosureTable.module.css';

const FRAGMENT: TypedDocumentNode<ClosureTable_closure> = gql`
  fragment ClosureTable_closure on Closure {
    id
    kind
    firstDate
    lastDate
    reason
    sourceText
    sourceUrl
    origin
    creditedAt
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
    history {
      id
      ...Timeline_entry
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Closures in force or to come: credit for who reserved, and their end. */
export function ClosureTable(props: { closures: Array<FragmentType<ClosureTable_closure>>; onDone: () => void }) {
  const { t } = useLingui();
  const { data: closures } = useOwnFragment({ fragment: FRAGMENT, from: props.closures });
  const [open, setOpen] = useState<{ closure: ClosureTable_closure; what: 'lift' | 'credit' | 'history' } | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    props.onDone();
  };
  const nameOf = ({ area, place, trek, stageDay }: ClosureTable_closure): string => area?.name ?? place?.name ?? t`${trek?.name ?? ''}, día ${stageDay ?? 0}`;
  if (closures.length === 0) return <p><Trans>No hay cierres vigentes ni por venir.</Trans></p>;
  return (
    <>
      <DataTable
        caption={t`Cierres`}
        rows={closures}
        rowKey={(closure) => closure.id}
        columns={[
          { key: 'name', header: t`Qué se cierra`, isName: true, cell: (closure) => <>{nameOf(closure)} <OriginMark origin={closure.origin} /></> },
          { key: 'dates', header: t`Días`, cell: (closure) => <DateRangeText from={closure.firstDate} to={closure.lastDate} /> },
          { key: 'reason', header: t`Motivo`, cell: (closure) => closure.reason },
          { key: 'source', header: t`Fuente`, cell: (closure) => (closure.sourceUrl ? <a href={closure.sourceUrl} rel="noreferrer">{closure.sourceText}</a> : closure.sourceText) },
          { key: 'credited', header: t`Acreditado`, cell: (closure) => (closure.creditedAt ? <InstantText at={closure.creditedAt} /> : <Trans>no</Trans>) },
          {
            key: 'actions',
            header: t`Acciones`,
            cell: (closure) => (
              <span className={styles.actions}>
                <Button size="small" aria-label={t`Acreditar reservas: ${nameOf(closure)}`} onClick={() => setOpen({ closure, what: 'credit' })}>
                  <Trans>Acreditar reservas</Trans>
                </Button>
                {closure.history && (
                  <Button size="small" look="quiet" aria-label={t`Historial: ${nameOf(closure)}`} onClick={() => setOpen({ closure, what: 'history' })}>
                    <Trans>Historial</Trans>
                  </Button>
                )}
                <Button size="small" look="quiet" aria-label={t`Levantar: ${nameOf(closure)}`} onClick={() => setOpen({ closure, what: 'lift' })}>
                  <Trans>Levantar</Trans>
                </Button>
              </span>
            ),
          },
        ]}
      />
      {open?.what === 'lift' && <LiftClosureDialog closureId={open.closure.id} name={nameOf(open.closure)} onClose={close} onDone={done} />}
      {open?.what === 'history' && open.closure.history && (
        <Dialog title={t`Cierre de ${nameOf(open.closure)}`} isOpen onClose={close}>
          <Timeline entries={open.closure.history} of="departure" />
        </Dialog>
      )}
      {open?.what === 'credit' && <CreditClosureDialog closureId={open.closure.id} name={nameOf(open.closure)} onClose={close} onDone={done} />}
    </>
  );
}
