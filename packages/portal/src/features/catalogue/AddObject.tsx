import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { AddObjectDialog } from './AddObjectDialog.tsx';
import type { Addable } from './addable.ts';
import { nouns } from './catalogue-words.ts';
import { NewSourceDialog } from './NewSourceDialog.tsx';

/** Adds something of the noun that is shown; what was added is opened, to write the rest of its facts. */
export function AddObject({ noun }: { noun: Addable }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const one = i18n._(nouns[noun].one).toLocaleLowerCase();
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>Agregar: {one}</Trans>
      </Button>
      {isOpen && noun === 'SOURCE' && (
        <NewSourceDialog
          onClose={() => setOpen(false)}
          onAdded={() => {
            setOpen(false);
            showToast({ text: t`Guardado.` });
            void router.invalidate();
          }}
        />
      )}
      {isOpen && noun !== 'SOURCE' && <AddObjectDialog noun={noun} onClose={() => setOpen(false)} onAdded={(id) => void navigate({ to: '/staff/catalogue/$noun/$id', params: { noun: nouns[noun].slug, id } })} />}
    </>
  );
}
