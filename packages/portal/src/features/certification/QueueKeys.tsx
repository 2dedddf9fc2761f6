import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useKept } from '@/lib/use-kept.ts';
import { useSingleKeys } from '@/lib/use-single-keys.ts';
import styles from './QueueKeys.module.css';
import { neighbours } from './neighbours.ts';
import { queueSearchOf, type QueueView } from './queue-search.ts';

/** J opens the next file of the list, K the one before, C asks for changes, D decides; the keys of the items are the review's own. Says so, and can be switched off; remembered in this browser. */
export function QueueKeys(props: { ids: readonly string[]; currentId: string | null; view: QueueView; onAsk?: () => void; onDecide?: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [keys, setKeys] = useKept('vilcanota.keys', ['on', 'off'], 'on');
  const { next, previous } = neighbours(props.ids, props.currentId);

  function open(id: string | undefined) {
    if (!id) return;
    void navigate({ to: '/staff/certifications/$id', params: { id }, search: queueSearchOf(props.view) });
  }

  useSingleKeys({ j: () => open(next), k: () => open(previous), c: () => props.onAsk?.(), d: () => props.onDecide?.() }, keys === 'on');

  return (
    <p className={styles.keys}>
      <label>
        <input type="checkbox" checked={keys === 'on'} onChange={(event) => setKeys(event.currentTarget.checked ? 'on' : 'off')} />
        <span>
          <Trans>
            Teclas: <kbd>J</kbd> siguiente, <kbd>K</kbd> anterior
          </Trans>
          {props.onDecide && (
            <Trans>
              , <kbd>N</kbd> <kbd>B</kbd> requisito siguiente y anterior, <kbd>O</kbd> conforme, <kbd>P</kbd> pedir, <kbd>X</kbd> no aceptar, <kbd>C</kbd> pedir
              cambios, <kbd>D</kbd> decidir
            </Trans>
          )}
        </span>
      </label>
      <span className="spoken" role="status">
        {props.currentId && props.ids.includes(props.currentId) ? t`Expediente ${props.ids.indexOf(props.currentId) + 1} de ${props.ids.length}` : ''}
      </span>
    </p>
  );
}
