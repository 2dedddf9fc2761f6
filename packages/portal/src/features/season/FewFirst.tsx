import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Button } from '@/ui/actions/Button.tsx';

/** Rows enough to begin with; the rest when asked for. */
const FEW = 6;

/** The first rows of a list of work, which must not hide what stands below it; all of them by a button. */
export function FewFirst<Row>(props: { rows: readonly Row[]; children: (rows: readonly Row[]) => ReactNode }) {
  const [isAll, setAll] = useState(false);
  const count = props.rows.length;
  return (
    <>
      {props.children(isAll ? props.rows : props.rows.slice(0, FEW))}
      {!isAll && count > FEW && (
        <div>
          <Button size="small" look="quiet" onClick={() => setAll(true)}>
            <Trans>Ver las {count}</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
