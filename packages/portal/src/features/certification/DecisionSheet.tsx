import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { DecisionSheet_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { addMonths } from '@/lib/calendar.ts';
import { formatDate, type LocalDate } from '@/lib/format-date.ts';
import { useDraft } from '@/lib/use-draft.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CertifyFields } from './CertifyFields.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { DecideProblem } from './DecideProblem.tsx';
import styles from './DecisionSheet.module.css';
import { LetterPreview } from './LetterPreview.tsx';
import { likelyChoice, type DecisionChoice } from './reason-templates.ts';
import { RefuseFields } from './RefuseFields.tsx';
import { useDecide } from './use-decide.ts';
import { shortestReason, usualMonths, validityFault } from './validity.ts';

const FRAGMENT: TypedDocumentNode<DecisionSheet_certification> = gql`
  fragment DecisionSheet_certification on Certification {
    id
    agency {
      id
      tradeName
      standing
    }
    lines {
      item {
        id
        slug
        isRequired
      }
      mark {
        mark
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/**
 * The decision on a reviewed file: certify, with conditions or without, or propose a refusal. Shows how long it lasts and why, what it
 * changes, and the letter. It begins with what the marks suggest, so that a reviewed file takes two clicks and a reason.
 */
export function DecisionSheet(props: {
  certification: FragmentType<DecisionSheet_certification>;
  personId: string;
  today: LocalDate;
  isOpen: boolean;
  onClose: () => void;
  onDecided: () => void;
  letter: (letter: { html: string; title: string }) => ReactNode;
}) {
  const { t } = useLingui();
  const language = useLanguage();
  const { today } = props;
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const [typed, setTyped, forget] = useDraft(props.personId, `decide.${file.id}`, { choice: null as DecisionChoice | null, until: addMonths(today, usualMonths), conditions: '', text: '' });
  const [isChecked, setChecked] = useState(false);
  const { outcome, isBusy, approve, propose } = useDecide();
  const choice = typed.choice ?? likelyChoice(file.lines);
  const isRefusing = choice === 'refuse';
  const isHeldUp = file.lines.some(({ item, mark }) => item.isRequired && (mark?.mark === 'ASK' || mark?.mark === 'REFUSE'));
  const faults = {
    until: !isRefusing && validityFault(typed.until, today),
    conditions: choice === 'conditions' && typed.conditions.trim() === '',
    reason: isRefusing && typed.text.trim().length < shortestReason,
  };
  const conditions = choice === 'conditions' ? typed.conditions.trim() || null : null;
  const until = faults.until ? '' : formatDate(typed.until, language);

  async function decide(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (Object.values(faults).some(Boolean)) return;
    const isDone = isRefusing
      ? await propose({ certificationId: file.id, reason: typed.text.trim() })
      : await approve({ certificationId: file.id, validUntil: typed.until, conditions, note: typed.text.trim() || null });
    if (!isDone) return;
    forget();
    props.onDecided();
  }

  const letter = isRefusing
    ? { certificationId: file.id, kind: 'REFUSE' as const, text: typed.text.trim() || null }
    : { certificationId: file.id, kind: 'CERTIFY' as const, validUntil: faults.until ? null : typed.until, conditions, text: typed.text.trim() || null };

  return (
    <Dialog title={t`Decidir sobre ${file.agency.tradeName}`} isOpen={props.isOpen} onClose={props.onClose} size="sheet">
      <form onSubmit={(event) => void decide(event)} noValidate className={styles.sheet}>
        <div className={styles.fields}>
          <ChoiceField choice={choice} onChoose={(next) => setTyped({ ...typed, choice: next })} />
          {isRefusing ? (
            <RefuseFields reason={typed.text} isMissing={isChecked && faults.reason} onReason={(text) => setTyped({ ...typed, text })} />
          ) : (
            <CertifyFields
              certificationId={file.id}
              today={today}
              hasConditions={choice === 'conditions'}
              values={typed}
              isWrong={faults.until}
              areConditionsMissing={isChecked && faults.conditions}
              onChange={(values) => setTyped({ ...typed, ...values })}
            />
          )}
          <p className={styles.effect}>
            {isRefusing ? (
              <Trans>Todavía no se deniega nada: otra persona de la red confirma o rechaza su propuesta. Mientras tanto el expediente no se puede decidir.</Trans>
            ) : file.agency.standing === 'SUSPENDED' ? (
              <Trans>{file.agency.tradeName} está suspendida y lo sigue estando: esta certificación también queda suspendida, hasta que la suspensión termine o se levante.</Trans>
            ) : (
              <Trans>Desde hoy {file.agency.tradeName} puede bloquear y confirmar cupos y aparece en la lista pública de agencias.</Trans>
            )}
          </p>
          {!isRefusing && isHeldUp && (
            <Notice tone="attention">
              <Trans>Hay requisitos obligatorios por pedir o no aceptados: así no se puede certificar. Pida los cambios, o cambie esas marcas.</Trans>
            </Notice>
          )}
          <DecideProblem outcome={outcome} onReload={props.onDecided} />
          <DialogActions>
            <Button onClick={props.onClose}>
              <Trans>Volver</Trans>
            </Button>
            <Button type="submit" look={isRefusing ? 'danger-filled' : 'primary'} isBusy={isBusy}>
              {isRefusing ? <Trans>Proponer la denegación</Trans> : until ? <Trans>Certificar hasta el {until} como máximo</Trans> : <Trans>Certificar</Trans>}
            </Button>
          </DialogActions>
        </div>
        <LetterPreview input={letter} frame={props.letter} />
      </form>
    </Dialog>
  );
}
