import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { FactsEditor_object } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { useOwnDraft } from '@/lib/use-own-draft.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { sentOf, type Draft } from './draft.ts';
import { groupFacts } from './fact-groups.ts';
import { FactRow } from './FactRow.tsx';
import styles from './FactsEditor.module.css';
import { KeptNotice } from './KeptNotice.tsx';
import { SaveProblem } from './SaveProblem.tsx';
import { SharedGrounds } from './SharedGrounds.tsx';
import { useSaveFacts } from './use-save-facts.ts';
import type { Pointable } from './pointable.ts';
import './kept-fields.ts';

const FRAGMENT: TypedDocumentNode<FactsEditor_object> = gql`
  fragment FactsEditor_object on CatalogueObject {
    id
    noun
    version
    departuresKept {
      ...KeptFields @unmask
    }
    facts {
      field
      kind
      values
      of
      choices
      min
      max
      isRequired
      isFrozen
      isFixed
      confidence
      note
      editedAt
      editedBy {
        id
        name
      }
      sources {
        id
        title
        url
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The facts of one thing: each is opened, written with its source, and all that are open are saved together. Nothing typed is lost by a refusal. */
export function FactsEditor(props: { object: FragmentType<FactsEditor_object>; pointable: Pointable; onSourceAdded: () => void; onSaved: () => void }) {
  const { t, i18n } = useLingui();
  const { data: object } = useOwnFragment({ fragment: FRAGMENT, from: props.object });
  const [drafts, setDrafts, forgetDrafts] = useOwnDraft<Record<string, Draft>>(`facts.${object.id}`, {});
  const { save, problem, isBusy, forget } = useSaveFacts();
  const open = object.facts.filter(({ field }) => drafts[field]);
  const kept = open.some(({ isFrozen }) => isFrozen) ? object.departuresKept : null;

  function change(field: string, draft: Draft | null) {
    const { [field]: _, ...rest } = drafts;
    setDrafts(draft ? { ...rest, [field]: draft } : rest);
  }
  async function send() {
    const facts = open.map(({ field, kind }) => sentOf(field, kind, drafts[field]!));
    const outcome = await save({ noun: object.noun, id: object.id, version: object.version, facts, seenKept: kept?.fingerprint ?? null });
    if (outcome === 'effect') props.onSaved(); // other departures keep the route by now: they are shown before the next try
    if (outcome !== 'saved') return;
    forgetDrafts();
    showToast({ text: t`Guardado.` });
    props.onSaved();
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SharedGrounds facts={object.facts} />
      {groupFacts(object.facts).map(({ title, facts }) => (
        <section key={title.id} className={styles.group}>
          <h3>{i18n._(title)}</h3>
          <ul className={styles.facts}>
            {facts.map((fact) => (
              <FactRow
                key={fact.field}
                fact={fact}
                draft={drafts[fact.field] ?? null}
                problems={problem?.kind === 'FactsRefused' ? problem.problems.filter(({ field }) => field === fact.field) : []}
                isOvertaken={problem?.kind === 'CatalogueStale'}
                pointable={props.pointable}
                onChange={(draft) => change(fact.field, draft)}
                onSourceAdded={props.onSourceAdded}
              />
            ))}
          </ul>
        </section>
      ))}
      {open.length > 0 && (
        <div className={styles.bar}>
          {kept && kept.count > 0 && <KeptNotice kept={kept} isRetiring={object.noun === 'TREK'} />}
          <SaveProblem problem={problem} />
          <Button type="submit" look="primary" isBusy={isBusy}>
            <Plural value={open.length} one="Guardar # dato" other="Guardar # datos" />
          </Button>
          <Button
            onClick={() => {
              forgetDrafts();
              forget();
            }}
          >
            <Trans>Descartar lo escrito</Trans>
          </Button>
        </div>
      )}
    </form>
  );
}
