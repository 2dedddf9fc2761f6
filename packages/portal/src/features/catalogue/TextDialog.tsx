import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { SaveCatalogueText, SaveCatalogueTextVariables, TextList_text } from '@/graphql/__generated__/documents.ts';
import type { FactFault } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { TextAreaField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { faultWords } from './catalogue-words.ts';

const SAVE: TypedDocumentNode<SaveCatalogueText, SaveCatalogueTextVariables> = gql`
  mutation SaveCatalogueText($input: EditCatalogueTextInput!) {
    editCatalogueText(input: $input) {
      __typename
      ... on Problem {
        message
      }
      ... on EditCatalogueTextSuccess {
        text {
          id
          ...TextList_text
        }
      }
      ... on FactsRefused {
        problems {
          field
          fault
          limit
        }
      }
      ... on CatalogueTextStale {
        current {
          id
          es
          en
        }
      }
    }
  }
`;

type Trouble = { problems?: ReadonlyArray<{ field: string; fault: FactFault; limit: string | null }>; current?: { es: string | null; en: string | null }; fault?: Fault };

/** One text in its two languages, side by side. What somebody else saved meanwhile is shown beside what was typed, which stays. */
export function TextDialog({ text, title, onClose, onSaved }: { text: TextList_text; title: string; onClose: () => void; onSaved: () => void }) {
  const { t, i18n } = useLingui();
  const [es, setEs] = useState(text.es ?? '');
  const [en, setEn] = useState(text.en ?? '');
  const [seen, setSeen] = useState({ es: text.es, en: text.en });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [save, { loading }] = useMutation(SAVE);
  const rows = Math.max(es.length, en.length) > 120 ? 6 : 2;
  const errorOf = (name: string) =>
    trouble?.problems
      ?.filter(({ field }) => field === name)
      .map(({ fault, limit }) => (limit ? `${i18n._(faultWords[fault])} (${limit})` : fault === 'UNCHANGED' ? t`No dice nada nuevo.` : i18n._(faultWords[fault])))
      .join(' ') || undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTrouble(null);
    try {
      const answer = (await save({ variables: { input: { id: text.id, es, en, seenEs: seen.es, seenEn: seen.en } } })).data?.editCatalogueText;
      switch (answer?.__typename) {
        case 'EditCatalogueTextSuccess':
          showToast({ text: t`Guardado.` });
          onSaved();
          onClose();
          break;
        case 'FactsRefused':
          setTrouble({ problems: answer.problems });
          break;
        case 'CatalogueTextStale':
          setTrouble({ current: answer.current });
          setSeen({ es: answer.current.es, en: answer.current.en });
          break;
        default:
          setTrouble({ fault: 'broken' });
      }
    } catch (cause) {
      setTrouble({ fault: faultOf(cause) });
    }
  }

  return (
    <Dialog title={title} isOpen size="wide" onClose={onClose}>
      <FormStack onSubmit={(event) => void submit(event)}>
        <TextAreaField
          label={t`Español`}
          help={text.isSpanishFixed ? t`El nombre en español no se cambia aquí.` : undefined}
          readOnly={text.isSpanishFixed}
          rows={rows}
          data-autofocus={text.es === null ? true : undefined}
          value={es}
          error={errorOf('es')}
          onChange={(event) => setEs(event.currentTarget.value)}
        />
        <TextAreaField label={t`Inglés`} lang="en" rows={rows} data-autofocus={text.es === null ? undefined : true} value={en} error={errorOf('en')} onChange={(event) => setEn(event.currentTarget.value)} />
        {trouble?.current && (
          <Notice tone="stop" isAnnounced>
            <Trans>Otra persona guardó este texto mientras usted escribía. Ahora dice:</Trans> «{trouble.current.es}» · «{trouble.current.en}». <Trans>No se guardó nada suyo; compare y guarde de nuevo.</Trans>
          </Notice>
        )}
        {trouble?.fault && <FaultNotice fault={trouble.fault} />}
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={loading}>
            <Trans>Guardar el texto</Trans>
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
