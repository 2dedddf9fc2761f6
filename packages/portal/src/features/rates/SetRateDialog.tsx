import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import type { AgeClass, Currency, RateClass, RateInput } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { parseAmount } from '@/lib/parse-amount.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DateField, SelectField, TextAreaField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { RatePreview } from './RatePreview.tsx';
import { RateProblem } from './RateProblem.tsx';
import styles from './SetRateDialog.module.css';
import { useChangeRate } from './use-change-rate.ts';

type Named = { id: string; name: string };

/** Enters a rate for a trek or an area, with its effect on a sample party beside it. */
export function SetRateDialog(props: { item: 'TREK' | 'CONSERVATION_FEE'; subjects: readonly Named[]; seasons: readonly Named[]; today: LocalDate; onSet: () => void; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const isTrek = props.item === 'TREK';
  const [subjectId, setSubjectId] = useState(props.subjects[0]?.id ?? '');
  const [rateClass, setRateClass] = useState<RateClass | ''>(isTrek ? '' : 'FOREIGN');
  const [ageClass, setAgeClass] = useState<AgeClass | ''>(isTrek ? '' : 'ADULT');
  const [seasonId, setSeasonId] = useState('');
  const [minPeople, setMinPeople] = useState('');
  const [amount, setAmount] = useState('');
  const [currency, setCurrency] = useState<Currency>(isTrek ? 'USD' : 'PEN');
  const [validFrom, setValidFrom] = useState<LocalDate>(props.today);
  const [validUntil, setValidUntil] = useState('');
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { set, trouble, isBusy } = useChangeRate();
  const minor = parseAmount(amount);
  const isWithoutReason = reason.trim().length < 3;
  const areDatesRight = isLocalDate(validFrom) && (validUntil === '' || isLocalDate(validUntil));

  const rate: RateInput | null = minor !== null && areDatesRight ? {
    ...(isTrek ? { trekId: subjectId } : { conservationAreaId: subjectId }),
    rateClass: rateClass || null, ageClass: ageClass || null, seasonId: seasonId || null, minPeople: minPeople ? Number(minPeople) : null,
    amount: minor, currency, validFrom, validUntil: validUntil || null,
  } : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!rate || isWithoutReason) return;
    if (!(await set({ rate, reason: reason.trim() }))) return;
    showToast({ text: t`Tarifa registrada: cuenta desde ahora.` });
    props.onSet();
    props.onClose();
  }

  const classes = (Object.keys(rateClassWords) as RateClass[]).map((value) => ({ value, label: i18n._(rateClassWords[value]) }));
  const ages = (Object.keys(ageClassWords) as AgeClass[]).map((value) => ({ value, label: i18n._(ageClassWords[value]) }));
  const everybody = isTrek ? [{ value: '', label: t`Todos` }] : [];

  return (
    <Dialog title={isTrek ? t`Nueva tarifa de ruta` : t`Nueva tarifa de conservación`} size="wide" isOpen onClose={props.onClose}>
      <FormStack onSubmit={(event) => void submit(event)}>
        <SelectField label={isTrek ? t`Ruta` : t`Área de conservación`} value={subjectId} onChange={(event) => setSubjectId(event.currentTarget.value)} data={props.subjects.map(({ id, name }) => ({ value: id, label: name }))} />
        <div className={styles.pair}>
          <SelectField label={t`Para quién`} value={rateClass} onChange={(event) => setRateClass(event.currentTarget.value as RateClass | '')} data={[...everybody, ...classes]} />
          <SelectField label={t`Edad`} value={ageClass} onChange={(event) => setAgeClass(event.currentTarget.value as AgeClass | '')} data={[...everybody, ...ages]} />
        </div>
        {isTrek && (
          <div className={styles.pair}>
            <SelectField label={t`Temporada`} value={seasonId} onChange={(event) => setSeasonId(event.currentTarget.value)} data={[{ value: '', label: t`Todo el año` }, ...props.seasons.map(({ id, name }) => ({ value: id, label: name }))]} />
            <TextField label={t`Desde cuántas personas`} isOptional type="number" inputMode="numeric" min={2} max={40} value={minPeople} onChange={(event) => setMinPeople(event.currentTarget.value)} />
          </div>
        )}
        <div className={styles.pair}>
          <TextField
            label={t`Por persona`}
            inputMode="decimal"
            autoComplete="off"
            value={amount}
            error={isChecked && minor === null && t`Escriba un importe, como 390.00.`}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
          <SelectField label={t`Moneda`} value={currency} onChange={(event) => setCurrency(event.currentTarget.value as Currency)} data={[{ value: 'USD', label: t`Dólares (USD)` }, { value: 'PEN', label: t`Soles (S/)` }]} />
        </div>
        <div className={styles.pair}>
          <DateField label={t`Salidas desde`} value={validFrom} isSaidInWords error={isChecked && !isLocalDate(validFrom) && t`Elija un día.`} onChange={(event) => setValidFrom(event.currentTarget.value)} />
          <DateField label={t`Salidas hasta`} isOptional value={validUntil} isSaidInWords onChange={(event) => setValidUntil(event.currentTarget.value)} />
        </div>
        {rate && <RatePreview change={{ rate }} firstDay={validFrom} sample={{ rateClass: rate.rateClass ?? null, ageClass: rate.ageClass ?? null, people: rate.minPeople ?? null }} />}
        <TextAreaField
          label={t`Motivo`}
          help={t`Queda en el historial de la tarifa.`}
          maxLength={500}
          value={reason}
          error={isChecked && isWithoutReason && t`Escriba el motivo: queda en el historial.`}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className={styles.rule}>
          <Trans>Las tarifas no se editan. Si ya hay una igual para esos días, cuenta la que se registró después; las reservas hechas conservan la suya.</Trans>
        </p>
        <RateProblem trouble={trouble} />
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            <Trans>Registrar la tarifa</Trans>
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
