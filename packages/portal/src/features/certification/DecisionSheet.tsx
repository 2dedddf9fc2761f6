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
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { CertifyFields } from './CertifyFields.tsx';
import { inOrder } from './checklist-levels.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { DecideProblem } from './DecideProblem.tsx';
import styles from './DecisionSheet.module.css';
import { LetterPreview } from './LetterPreview.tsx';
import { likelyChoice, type DecisionChoice } from './reason-templates.ts';
import { RefuseFields } from './RefuseFields.tsx';
import { UnreviewedNotice } from './UnreviewedNotice.tsx';
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
        title {
          es
          en
        }
        level
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
  /** Closes the sheet and leads to an item. */
  onGoTo: (slug: string) => void;
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
  const unreviewed = inOrder(file.lines.filter(({ item, mark }) => item.isRequired && !mark).map(({ item }) => item));
  const isHeldUp = file.lines.some(({ item, mark }) => item.isRequired && (mark?.mark === 'ASK' || mark?.mark === 'REFUSE'));
  const faults = {
    until: !isRefusing && validityFault(typed.until, today),
    conditions: choice === 'conditions' && typed.conditions.trim() === '',
    reason: isRefusing && typed.text.trim().length < shortestReason,
  };
  const conditions = choice === 'conditions' ? typed.conditions.trim() || null : null;

  async function decide(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (Object.values(faults).some(Boolean)) return;
    if (isRefusing) {
      if (!(await propose({ certificationId: file.id, reason: typed.text.trim() }))) return;
    } else {
      const done = await approve({ certificationId: file.id, validUntil: typed.until, conditions, note: typed.text.trim() || null });
      if (!done) return;
      const until = formatDate(done.certification.validUntil ?? typed.until, language);
      // The head of the page looks much the same afterwards.
      showToast({ text: t`${file.agency.tradeName}: certificada hasta el ${until}` });
    }
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
          {!isRefusing && unreviewed.length > 0 && <UnreviewedNotice items={unreviewed} onGoTo={props.onGoTo} />}
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
            <Button type="submit" look={isRefusing ? 'danger-filled' : 'primary'} isBusy={isBusy} disabled={!isRefusing && (isHeldUp || unreviewed.length > 0)}>
              {isRefusing ? <Trans>Proponer la denegación</Trans> : <Trans>Certificar a la agencia</Trans>}
            </Button>
          </DialogActions>
        </div>
        <LetterPreview input={letter} frame={props.letter} />
      </form>
    </Dialog>
  );
}
