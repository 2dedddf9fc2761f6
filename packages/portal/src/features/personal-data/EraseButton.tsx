import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { DataSubjectInput } from '@/graphql/__generated__/schema.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { EraseDialog } from './EraseDialog.tsx';

/** Erases what is kept of somebody, after what goes and what stays was shown. */
export function EraseButton(props: { subject: DataSubjectInput; name: string; onErased: () => void }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="danger" aria-label={t`Borrar los datos de ${props.name}`} onClick={() => setOpen(true)}>
        <Trans>Borrar los datos</Trans>
      </Button>
      {isOpen && <EraseDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
