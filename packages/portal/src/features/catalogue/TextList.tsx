import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { TextList_text } from '@/graphql/__generated__/documents.ts';
import type { CatalogueTextKind } from '@/graphql/__generated__/schema.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { TextDialog } from './TextDialog.tsx';
import { textKindWords, textPartWords } from './text-words.ts';

const FRAGMENT: TypedDocumentNode<TextList_text> = gql`
  fragment TextList_text on CatalogueText {
    id
    kind
    part
    what
    es
    en
    isSpanishFixed
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Texts in both languages, each edited where it stands; one way for all of them, wherever they are kept. */
export function TextList(props: { texts: Array<FragmentType<TextList_text>>; kind: CatalogueTextKind | null; onSaved: () => void }) {
  const { t, i18n } = useLingui();
  const { data } = useOwnFragment({ fragment: FRAGMENT, from: props.texts });
  const [open, setOpen] = useState<TextList_text | null>(null);
  const texts = (data as TextList_text[]).filter(({ kind }) => props.kind === null || kind === props.kind);
  const nameOf = ({ kind, part, what }: TextList_text) => [what ?? i18n._(textKindWords[kind]), i18n._(textPartWords[part])].join(', ');
  const none = (
    <EmptyState>
      <Trans>Todo está en los dos idiomas.</Trans>
    </EmptyState>
  );
  const table = (
    <DataTable
      caption={t`Textos en dos idiomas`}
      rows={texts}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', header: t`De qué`, isName: true, cell: ({ what, kind }) => what ?? i18n._(textKindWords[kind]) },
        { key: 'part', header: t`Qué texto`, cell: ({ kind, part }) => `${i18n._(textKindWords[kind])}, ${i18n._(textPartWords[part])}` },
        { key: 'es', header: t`Español`, cell: ({ es }) => es ?? <Missing /> },
        { key: 'en', header: t`Inglés`, cell: ({ en }) => en ?? <Missing /> },
        {
          key: 'edit',
          header: t`Cambiar`,
          cell: (text) => (
            <Button size="small" aria-label={t`Editar: ${nameOf(text)}`} onClick={() => setOpen(text)}>
              <Trans>Editar</Trans>
            </Button>
          ),
        },
      ]}
    />
  );
  return (
    <>
      {texts.length === 0 ? none : table}
      {/* As it stood when it was opened: what somebody else saves meanwhile must not put the dialog away with what was typed. */}
      {open && <TextDialog key={open.id} text={open} title={nameOf(open)} onClose={() => setOpen(null)} onSaved={props.onSaved} />}
    </>
  );
}

const Missing = () => (
  <strong>
    <Trans>Falta</Trans>
  </strong>
);
