import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { RateProblem } from './RateProblem.tsx';
import { isDayOfYear } from './season-days.ts';
import { useChangeRate } from './use-change-rate.ts';

const longestName = 60;

/** Names a part of every year, for rates to refer to. */
export function AddSeasonDialog(props: { onAdded: () => void; onClose: () => void }) {
  const { t } = useLingui();
  const [nameEs, setNameEs] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [firstDay, setFirstDay] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { addSeason, trouble, isBusy } = useChangeRate();
  const dayError = (day: string) => isChecked && !isDayOfYear(day) && t`Escriba mes y día, como 05-01.`;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (nameEs.trim() === '' || !isDayOfYear(firstDay) || !isDayOfYear(lastDay)) return;
    if (!(await addSeason({ nameEs: nameEs.trim(), nameEn: nameEn.trim() || null, firstDay, lastDay }))) return;
    showToast({ text: t`Temporada registrada.` });
    props.onAdded();
    props.onClose();
  }

  return (
    <Dialog title={t`Nueva temporada`} isOpen onClose={props.onClose}>
      <FormStack onSubmit={(event) => void submit(event)}>
        <TextField label={t`Nombre`} data-autofocus maxLength={longestName} value={nameEs} error={isChecked && nameEs.trim() === '' && t`Escriba un nombre.`} onChange={(event) => setNameEs(event.currentTarget.value)} />
        <TextField label={t`Nombre en inglés`} isOptional maxLength={longestName} value={nameEn} onChange={(event) => setNameEn(event.currentTarget.value)} />
        <TextField label={t`Primer día de cada año`} help={t`Mes y día: 05-01 es el 1 de mayo.`} placeholder="05-01" value={firstDay} error={dayError(firstDay)} onChange={(event) => setFirstDay(event.currentTarget.value)} />
        <TextField label={t`Último día`} help={t`Si cae antes que el primero, es del año siguiente.`} placeholder="09-30" value={lastDay} error={dayError(lastDay)} onChange={(event) => setLastDay(event.currentTarget.value)} />
        <RateProblem trouble={trouble} />
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            <Trans>Registrar la temporada</Trans>
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
