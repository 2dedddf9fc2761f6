import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Confidence } from '@/graphql/__generated__/schema.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { SelectField, TextAreaField } from '@/ui/fields/fields.tsx';
import { confidenceWords } from './catalogue-words.ts';
import type { Draft } from './draft.ts';
import styles from './FactsEditor.module.css';
import { NewSourceDialog } from './NewSourceDialog.tsx';
import { ObjectsField } from './ObjectsField.tsx';
import type { Named } from './pointable.ts';

/** On what a fact is grounded: its sources, how sure it is, and a note for the other editors. */
export function GroundsFields(props: { draft: Draft; sources: readonly Named[]; errors: { sources?: string; confidence?: string; note?: string }; onChange: (draft: Draft) => void; onSourceAdded: () => void }) {
  const { t, i18n } = useLingui();
  const [isAdding, setAdding] = useState(false);
  const { draft, onChange } = props;
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <ObjectsField label={t`Fuentes`} help={t`Se publican.`} values={draft.sourceIds} choices={props.sources} error={props.errors.sources} onChange={(sourceIds) => onChange({ ...draft, sourceIds })} />
        <SelectField
          label={t`Confianza`}
          help={t`Interna: no se publica.`}
          value={draft.confidence}
          error={props.errors.confidence}
          data={[{ value: '', label: t`Elija…` }, ...(['HIGH', 'MEDIUM', 'LOW'] as const).map((value) => ({ value, label: i18n._(confidenceWords[value]) }))]}
          onChange={(event) => onChange({ ...draft, confidence: event.currentTarget.value as Confidence | '' })}
        />
        <TextAreaField label={t`Nota`} help={t`Interna: no se publica.`} isOptional value={draft.note} error={props.errors.note} onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })} />
      </div>
      <div>
        <Button size="small" onClick={() => setAdding(true)}>
          <Trans>Nueva fuente</Trans>
        </Button>
      </div>
      {isAdding && (
        <NewSourceDialog
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            props.onSourceAdded();
            if (!draft.sourceIds.includes(id)) onChange({ ...draft, sourceIds: [...draft.sourceIds, id] });
          }}
        />
      )}
    </div>
  );
}
