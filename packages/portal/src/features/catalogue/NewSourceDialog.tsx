import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { faultWords } from './catalogue-words.ts';
import { useAddToCatalogue } from './use-add-to-catalogue.ts';

/** A source that the list does not have yet: added once, then chosen. */
export function NewSourceDialog(props: { onClose: () => void; onAdded: (sourceKey: string) => void }) {
  const { t, i18n } = useLingui();
  const [facts, setFacts] = useState({ title: '', url: '', dated: '' });
  const { add, trouble, isBusy } = useAddToCatalogue();
  const existing = trouble?.existing;
  const set = (name: keyof typeof facts) => (event: React.ChangeEvent<HTMLInputElement>) => setFacts({ ...facts, [name]: event.currentTarget.value });
  const errorOf = (field: string) => trouble?.problems?.filter((problem) => problem.field === field).map(({ fault }) => i18n._(faultWords[fault])).join(' ') || undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation(); // the form of the facts is below
    const sent = Object.entries(facts).filter(([, value]) => value.trim() !== '').map(([field, value]) => ({ field, values: [value.trim()], sourceIds: [] }));
    const added = await add({ noun: 'SOURCE', facts: sent });
    if (added?.slug) props.onAdded(added.slug);
  }

  return (
    <Dialog title={t`Nueva fuente`} isOpen onClose={props.onClose}>
      <FormStack onSubmit={(event) => void submit(event)}>
        <TextField label={t`Título`} data-autofocus maxLength={300} value={facts.title} error={errorOf('title')} onChange={set('title')} />
        <TextField label={t`Dirección en la web`} isOptional maxLength={500} value={facts.url} error={errorOf('url')} onChange={set('url')} />
        <DateField isSaidInWords label={t`Fecha de la fuente`} isOptional value={facts.dated} error={errorOf('dated')} onChange={set('dated')} />
        {existing && (
          <Notice
            tone="stop"
            isAnnounced
            actions={
              existing.slug && (
                <Button size="small" onClick={() => props.onAdded(existing.slug!)}>
                  <Trans>Usar la que ya está</Trans>
                </Button>
              )
            }
          >
            <Trans>Esta fuente ya está en la lista, y no se guardó nada de lo escrito. Si es otra, cambie el título.</Trans>
          </Notice>
        )}
        {trouble?.fault && <FaultNotice fault={trouble.fault} />}
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            <Trans>Agregar la fuente</Trans>
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
