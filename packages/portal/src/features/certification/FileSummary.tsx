import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Fault } from '@/graphql/fault-of.ts';
import type { BothTexts } from '@/lib/pick-text.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { DiamondProgress } from '@/ui/weave/DiamondProgress.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import type { Entry } from './answer-saver.ts';
import type { Item, whatIsMissing } from './answers.ts';
import styles from './FileSummary.module.css';
import { goToLine } from './go-to-line.ts';
import { SubmitCertification } from './SubmitCertification.tsx';

type Titled = Item & { title: BothTexts };

/** At the side of the file: how far it is, whether everything is saved, what is missing with the way there, and submitting. */
export function FileSummary(props: {
  certificationId: string;
  count: number;
  found: ReturnType<typeof whatIsMissing<Titled>>;
  entries: Readonly<Record<string, Entry>>;
  fault: Fault | null;
  isClosed: boolean;
  onSaveAll: () => Promise<boolean>;
  onClosed: () => void;
}) {
  const { t } = useLingui();
  const { found, count } = props;
  const unsaved = Object.values(props.entries).filter(({ state }) => state === 'failed' || state === 'clash').length;
  return (
    <aside className={styles.summary} aria-label={t`Avance del expediente`}>
      <DiamondProgress done={found.answered} of={count} label={t`${found.answered} de ${count} requisitos con respuesta`} />
      <p role="status" className={styles.saved}>
        {unsaved > 0 && <Plural value={unsaved} one="# respuesta sin guardar" other="# respuestas sin guardar" />}
        {unsaved === 0 && found.answered > 0 && <Trans>Todo lo escrito está guardado</Trans>}
      </p>
      {props.fault && unsaved > 0 && !props.isClosed && (
        <>
          <FaultNotice fault={props.fault} />
          <Button size="small" onClick={() => void props.onSaveAll()}>
            <Trans>Guardar ahora</Trans>
          </Button>
        </>
      )}
      <SubmitCertification
        certificationId={props.certificationId}
        waiting={[...found.missing, ...found.outOfDate]}
        onSaveAll={props.onSaveAll}
        onClosed={props.onClosed}
      />
      <LineLinks title={t`Falta responder`} items={found.missing} />
      <LineLinks title={t`Ya venció`} items={found.outOfDate} />
    </aside>
  );
}

function LineLinks(props: { title: string; items: readonly Titled[] }) {
  if (props.items.length === 0) return null;
  return (
    <div className={styles.links}>
      <p className={styles.title}>{props.title}</p>
      <ul>
        {props.items.map((item) => (
          <li key={item.slug}>
            <a
              href={`#${item.slug}`}
              onClick={(event) => {
                event.preventDefault();
                goToLine(item.slug);
              }}
            >
              <NetworkText text={item.title} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
