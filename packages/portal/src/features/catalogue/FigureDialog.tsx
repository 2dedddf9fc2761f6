import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { FigurePanel_figure, SaveFigure, SaveFigureVariables } from '@/graphql/__generated__/documents.ts';
import type { Confidence, FactProblem } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { focusWhenGone } from '@/lib/focus-when-gone.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { SelectField, TextAreaField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { confidenceWords, faultWords } from './catalogue-words.ts';
import styles from './FactsEditor.module.css';
import { valueText } from './figure-text.ts';
import { ObjectsField } from './ObjectsField.tsx';
import type { Named } from './pointable.ts';

const SAVE: TypedDocumentNode<SaveFigure, SaveFigureVariables> = gql`
  mutation SaveFigure($input: EditFigureInput!) {
    editFigure(input: $input) {
      __typename
      ... on Problem {
        message
      }
      ... on EditFigureSuccess {
        figure {
          id
          ...FigurePanel_figure
          ...FigureList_figure
        }
      }
      ... on FactsRefused {
        problems {
          field
          fault
          limit
        }
      }
      ... on FigureStale {
        current {
          id
          ...FigurePanel_figure @unmask
          ...FigureList_figure
        }
      }
    }
  }
`;

type Value = { value: string; qualifierEs: string; qualifierEn: string; year: string; sourceIds: string[] };
type Trouble = { problems?: ReadonlyArray<Pick<FactProblem, 'field' | 'fault'>>; current?: FigurePanel_figure; fault?: Fault };
const figureUnchanged = msg`No dice nada nuevo: cambie un valor, una fuente, la confianza o la nota, o elija «Volver».`;
const empty: Value = { value: '', qualifierEs: '', qualifierEn: '', year: '', sourceIds: [] };

/** Read as it was typed; nothing is a year that nobody knows. */
const isYear = (typed: string) => /^(\d{4})?$/.test(typed.trim());

/** The values of one figure, written side by side, each with who gives it. What somebody else saved meanwhile is shown beside what was typed, which stays. */
export function FigureDialog(props: { figure: FigurePanel_figure; title: string; sources: readonly Named[]; onClose: () => void; onSaved: () => void }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { figure } = props;
  const [values, setValues] = useState<Value[]>(figure.values.map((one) => ({ value: one.value, qualifierEs: one.qualifierEs ?? '', qualifierEn: one.qualifierEn ?? '', year: one.year ? String(one.year) : '', sourceIds: [...one.sourceIds] })));
  const [confidence, setConfidence] = useState<Confidence | ''>(figure.confidence ?? '');
  const [note, setNote] = useState(figure.note ?? '');
  const [version, setVersion] = useState(figure.version);
  const [isChecked, setChecked] = useState(false);
  const more = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [save, { loading }] = useMutation(SAVE);
  const set = (index: number, change: Partial<Value>) => setValues(values.with(index, { ...values[index]!, ...change }));
  const errorOf = (index: number, name: string) => trouble?.problems?.filter(({ field }) => field === `values.${index}.${name}`).map(({ fault }) => i18n._(faultWords[fault])).join(' ') || undefined;

  const form = useRef<HTMLElement>(null);
  // Below many values nobody would see what is to be mended.
  useEffect(() => {
    if (trouble?.problems) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [trouble]);
  const ofWhole = (name: string) => trouble?.problems?.filter(({ field }) => field === name).map(({ fault }) => i18n._(fault === 'UNCHANGED' ? figureUnchanged : faultWords[fault])).join(' ') || undefined;

  function takeOut(index: number) {
    setValues(values.toSpliced(index, 1));
    focusWhenGone(() => more.current?.querySelector('button'));
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    form.current = event.currentTarget;
    setTrouble(null);
    setChecked(true);
    if (!values.every(({ year }) => isYear(year))) return;
    const sent = values.map(({ value, qualifierEs, qualifierEn, year, sourceIds }) => ({ value: value.trim(), qualifierEs: qualifierEs.trim() || null, qualifierEn: qualifierEn.trim() || null, year: year.trim() ? Number(year) : null, sourceIds }));
    try {
      const answer = (await save({ variables: { input: { key: figure.key, version, values: sent, confidence: confidence || null, note: note.trim() || null } } })).data?.editFigure;
      switch (answer?.__typename) {
        case 'EditFigureSuccess':
          showToast({ text: t`Guardado.` });
          props.onSaved();
          props.onClose();
          break;
        case 'FactsRefused':
          setTrouble({ problems: answer.problems });
          break;
        case 'FigureStale':
          setTrouble({ current: answer.current });
          setVersion(answer.current.version);
          break;
        default:
          setTrouble({ fault: 'broken' });
      }
    } catch (cause) {
      setTrouble({ fault: faultOf(cause) });
    }
  }

  return (
    <Dialog title={props.title} isOpen size="wide" onClose={props.onClose}>
      <FormStack onSubmit={(event) => void submit(event)}>
        {values.map((value, index) => (
          <fieldset key={index} className={styles.reported}>
            <legend>
              <Trans>Valor {index + 1}</Trans>
            </legend>
            <div className={styles.pairs}>
              <TextField label={t`Valor`} help={t`Un número con punto decimal, o de-a: 3500-5000.`} value={value.value} error={errorOf(index, 'value')} onChange={(event) => set(index, { value: event.currentTarget.value })} />
              <TextField label={t`Año`} isOptional inputMode="numeric" maxLength={4} value={value.year} error={isChecked && !isYear(value.year) ? t`Un año de cuatro cifras, o nada.` : errorOf(index, 'year')} onChange={(event) => set(index, { year: event.currentTarget.value })} />
              <TextField label={t`Aclaración`} isOptional value={value.qualifierEs} error={errorOf(index, 'qualifierEs')} onChange={(event) => set(index, { qualifierEs: event.currentTarget.value })} />
              <TextField label={t`Aclaración en inglés`} isOptional value={value.qualifierEn} error={errorOf(index, 'qualifierEn')} onChange={(event) => set(index, { qualifierEn: event.currentTarget.value })} />
            </div>
            <ObjectsField label={t`Fuentes`} values={value.sourceIds} choices={props.sources} error={errorOf(index, 'sourceIds')} onChange={(sourceIds) => set(index, { sourceIds })} />
            {values.length > 1 && (
              <div>
                <Button size="small" onClick={() => takeOut(index)}>
                  <Trans>Quitar el valor {index + 1}</Trans>
                </Button>
              </div>
            )}
          </fieldset>
        ))}
        <div ref={more}>
          <Button size="small" onClick={() => setValues([...values, empty])}>
            <Trans>Agregar otro valor</Trans>
          </Button>
        </div>
        <div className={styles.fields}>
          <SelectField
            label={t`Confianza`}
            help={t`Interna: no se publica.`}
            value={confidence}
            error={ofWhole('confidence')}
            data={[{ value: '', label: t`Elija…` }, ...(['HIGH', 'MEDIUM', 'LOW'] as const).map((value) => ({ value, label: i18n._(confidenceWords[value]) }))]}
            onChange={(event) => setConfidence(event.currentTarget.value as Confidence | '')}
          />
          <TextAreaField label={t`Nota`} help={t`Interna: no se publica.`} isOptional value={note} error={ofWhole('note')} onChange={(event) => setNote(event.currentTarget.value)} />
        </div>
        {ofWhole('values') && (
          <Notice tone="stop" isAnnounced>
            {ofWhole('values')}
          </Notice>
        )}
        {trouble?.current && (
          <Notice tone="stop" isAnnounced>
            <Trans>Otra persona guardó esta cifra mientras usted escribía. Ahora dice:</Trans> {trouble.current.values.map((value) => valueText(value, figure.unit, language)).join(' · ')}. <Trans>No se guardó nada suyo; compare y guarde de nuevo.</Trans>
          </Notice>
        )}
        {trouble?.fault && <FaultNotice fault={trouble.fault} />}
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={loading}>
            <Trans>Guardar la cifra</Trans>
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
