import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent, ReactNode } from 'react';
import type { AskSheet_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { readDraft } from '@/lib/session-drafts.ts';
import { useDraft } from '@/lib/use-draft.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { TextAreaField } from '@/ui/fields/fields.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import styles from './AskSheet.module.css';
import { DecideProblem } from './DecideProblem.tsx';
import sheet from './DecisionSheet.module.css';
import { LetterPreview } from './LetterPreview.tsx';
import { markDraft } from './mark-draft.ts';
import { useDecide } from './use-decide.ts';

const FRAGMENT: TypedDocumentNode<AskSheet_certification> = gql`
  fragment AskSheet_certification on Certification {
    id
    agency {
      id
      tradeName
    }
    lines {
      item {
        id
        slug
        title {
          es
          en
        }
      }
      mark {
        mark
        note
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Of the server's rule: the general text, in characters. */
const longestText = 2000;

/** Gives the file back to the agency: what is asked of each item stands with its mark; here it is read once more, and something general may be added. */
export function AskSheet(props: {
  certification: FragmentType<AskSheet_certification>;
  personId: string;
  isOpen: boolean;
  onClose: () => void;
  onAsked: () => void;
  letter: (letter: { html: string; title: string }) => ReactNode;
}) {
  const { t } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const [text, setText, forget] = useDraft(props.personId, `ask.${file.id}`, '');
  const { outcome, isBusy, request } = useDecide();
  const asked = file.lines.filter(({ mark }) => mark !== null && mark.mark !== 'OK');
  // Written at an item and never saved there: it is in no letter.
  const unsaved = file.lines.filter(({ item, mark }) => {
    const note = readDraft<string>(props.personId, markDraft(file.id, item.slug))?.trim();
    return note && mark?.mark !== 'OK' && note !== mark?.note;
  });
  const isNothing = text.trim() === '' && !asked.some(({ mark }) => mark?.mark === 'ASK');

  async function ask(event: FormEvent) {
    event.preventDefault();
    if (isNothing) return;
    if (!(await request({ certificationId: file.id, text: text.trim() || null }))) return;
    forget();
    props.onAsked();
  }

  return (
    <Dialog title={t`Pedir cambios a ${file.agency.tradeName}`} isOpen={props.isOpen} onClose={props.onClose} size="sheet">
      <form onSubmit={(event) => void ask(event)} noValidate className={sheet.sheet}>
        <div className={sheet.fields}>
          {!asked.some(({ mark }) => mark?.mark === 'ASK') && (
            <p>
              <Trans>Ningún requisito lleva la marca «Pedir». Escriba aquí qué falta, o márquelo en su requisito.</Trans>
            </p>
          )}
          {unsaved.length > 0 && (
            <Notice tone="attention" title={t`Hay notas escritas sin guardar`}>
              <Trans>No irán en la carta. Vuelva y guarde la marca donde corresponda:</Trans>
              <ul>
                {unsaved.map(({ item }) => (
                  <li key={item.id}>
                    <NetworkText text={item.title} />
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {asked.length > 0 && (
            <ul className={styles.asked}>
              {asked.map(({ item, mark }) => (
                <li key={item.id}>
                  <StatusMark tone={mark?.mark === 'REFUSE' ? 'stop' : 'attention'}>
                    <NetworkText text={item.title} />
                  </StatusMark>
                  <p className={styles.note}>{mark?.note}</p>
                </li>
              ))}
            </ul>
          )}
          <TextAreaField
            label={asked.some(({ mark }) => mark?.mark === 'ASK') ? t`Qué más se pide, en general` : t`Qué se pide, en general`}
            isOptional={asked.some(({ mark }) => mark?.mark === 'ASK')}
            maxLength={longestText}
            rows={4}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <p className={sheet.effect}>
            <Trans>El expediente vuelve a la agencia, que corrige lo que se pide y lo presenta de nuevo. Las marcas de lo que no cambie se quedan.</Trans>
          </p>
          <DecideProblem outcome={outcome} onReload={props.onAsked} />
          <DialogActions>
            <Button onClick={props.onClose}>
              <Trans>Volver</Trans>
            </Button>
            <Button type="submit" look="primary" isBusy={isBusy} disabled={isNothing}>
              <Trans>Pedir los cambios</Trans>
            </Button>
          </DialogActions>
        </div>
        {isNothing ? (
          <p className={styles.empty}>
            <Trans>La carta se muestra aquí en cuanto pida algo.</Trans>
          </p>
        ) : (
          <LetterPreview input={{ certificationId: file.id, kind: 'ASK', text: text.trim() || null }} frame={props.letter} />
        )}
      </form>
    </Dialog>
  );
}
