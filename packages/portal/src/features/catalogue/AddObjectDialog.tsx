import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { type Addable, firstFacts } from './addable.ts';
import { factWords, faultWords, nouns } from './catalogue-words.ts';
import { fieldLabel } from './fact-groups.ts';
import { type Draft, sentOf } from './draft.ts';
import { FactField } from './FactField.tsx';
import { GroundsFields } from './GroundsFields.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { placeOf } from './place-of.ts';
import { useAddToCatalogue } from './use-add-to-catalogue.ts';
import { usePointable } from './use-pointable.ts';

/** A new place, stage or service: what it cannot be without, all from the same source. */
export function AddObjectDialog(props: { noun: Exclude<Addable, 'SOURCE'>; onClose: () => void; onAdded: (id: string) => void }) {
  const { t, i18n } = useLingui();
  const { pointable, fault, lookAgain } = usePointable();
  const [values, setValues] = useState<Record<string, string[]>>({});
  const [grounds, setGrounds] = useState<Draft>({ values: [], sourceIds: [], confidence: '', note: '' });
  const { add, trouble, isBusy } = useAddToCatalogue();
  const facts = firstFacts[props.noun];
  const errorOf = (at: ReturnType<typeof placeOf>, name?: string) => [...new Set(trouble?.problems?.filter(({ field, fault }) => placeOf(fault) === at && (name === undefined || name === field)).map(({ fault }) => i18n._(faultWords[fault])))].join(' ') || undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const written = facts.filter(({ field, isRequired }) => isRequired || values[field]?.some((value) => value.trim() !== ''));
    const added = await add({ noun: props.noun, facts: written.map(({ field, kind }) => sentOf(field, kind, { ...grounds, values: values[field] ?? [] })), seenKept: trouble?.kept?.fingerprint ?? null });
    if (added) props.onAdded(added.id);
  }

  return (
    <Dialog title={i18n._(nouns[props.noun].one)} isOpen size="wide" onClose={props.onClose}>
      <FormStack onSubmit={(event) => void submit(event)}>
        {facts.map((fact) => (
          <FactField
            key={fact.field}
            fact={fact}
            label={fieldLabel(factWords[fact.field] ? i18n._(factWords[fact.field]!) : fact.field, fact.field)}
            values={values[fact.field] ?? []}
            pointable={pointable}
            error={errorOf('value', fact.field)}
            onChange={(next) => setValues({ ...values, [fact.field]: next })}
          />
        ))}
        <GroundsFields draft={grounds} sources={pointable.SOURCES} errors={{ sources: errorOf('sources'), confidence: errorOf('confidence'), note: errorOf('note') }} onChange={setGrounds} onSourceAdded={lookAgain} />
        {fault && <FaultNotice fault={fault} onAgain={lookAgain} />}
        {trouble?.existing && (
          <Notice tone="stop" isAnnounced>
            <Trans>
              Ya está en el catálogo, y no se guardó nada de lo escrito:{' '}
              <Link to="/staff/catalogue/$noun/$id" params={{ noun: nouns[props.noun].slug, id: trouble.existing.id }} target="_blank">
                ver lo que hay
              </Link>
              . Si es otra cosa, dele otro nombre.
            </Trans>
          </Notice>
        )}
        {trouble?.kept && <KeptNotice kept={trouble.kept} />}
        {trouble?.nextDay && (
          <Notice tone="stop" isAnnounced>
            <Trans>Las etapas van una tras otra: la siguiente es la del día {trouble.nextDay}.</Trans>
          </Notice>
        )}
        {trouble?.fault && <FaultNotice fault={trouble.fault} />}
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {trouble?.kept ? t`Agregar para las salidas que se abran desde ahora` : t`Agregar al catálogo`}
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
