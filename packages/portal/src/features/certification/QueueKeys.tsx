import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useKept } from '@/lib/use-kept.ts';
import { useSingleKeys } from '@/lib/use-single-keys.ts';
import styles from './QueueKeys.module.css';
import { neighbours } from './neighbours.ts';
import { queueSearchOf, type QueueView } from './queue-search.ts';

/** J opens the next file of the list, K the one before, C asks for changes, D decides; the keys of the items are the review's own. ? lists them all; they can be switched off, remembered in this browser. */
export function QueueKeys(props: { ids: readonly string[]; currentId: string | null; view: QueueView; onAsk?: () => void; onDecide?: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [keys, setKeys] = useKept('vilcanota.keys', ['on', 'off'], 'on');
  const [isOpen, setOpen] = useState(false);
  const { next, previous } = neighbours(props.ids, props.currentId);

  function open(id: string | undefined) {
    if (!id) return;
    void navigate({ to: '/staff/certifications/$id', params: { id }, search: queueSearchOf(props.view) });
  }

  useSingleKeys({ j: () => open(next), k: () => open(previous), c: () => props.onAsk?.(), d: () => props.onDecide?.(), '?': () => setOpen(!isOpen) }, keys === 'on');

  const list: Array<[string, string]> = [
    ['J K', t`expediente siguiente y anterior`],
    ...(props.onDecide
      ? ([
          ['N B', t`requisito siguiente y anterior`],
          ['O P X', t`conforme, pedir, no aceptar`],
          ['C', t`pedir cambios`],
          ['D', t`decidir`],
        ] satisfies Array<[string, string]>)
      : []),
  ];
  return (
    <div className={styles.keys}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-keyshortcuts="?">
          <Trans>
            Teclas <kbd>?</kbd>
          </Trans>
        </summary>
        <dl>
          {list.map(([names, what]) => (
            <div key={names}>
              <dt>
                {names.split(' ').map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={keys === 'on'} onChange={(event) => setKeys(event.currentTarget.checked ? 'on' : 'off')} />
          <Trans>Usar teclas sueltas</Trans>
        </label>
      </details>
      <span className="spoken" role="status">
        {props.currentId && props.ids.includes(props.currentId) ? t`Expediente ${props.ids.indexOf(props.currentId) + 1} de ${props.ids.length}` : ''}
      </span>
    </div>
  );
}
