import { Trans, useLingui } from '@lingui/react/macro';
import type { CatalogueReferenceKind, RemovableNoun } from '@/graphql/__generated__/schema.ts';
import { formatDate } from '@/lib/format-date.ts';
import type { Language } from '@/lib/language.ts';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import styles from './FactsEditor.module.css';
import { factWords } from './catalogue-words.ts';
import { KeptNotice, type Kept } from './KeptNotice.tsx';
import { referenceWords } from './reference-words.ts';

type Effect = { lastDay: number | null; references: ReadonlyArray<{ kind: CatalogueReferenceKind; count: number; examples: readonly string[] }>; kept: Kept | null };

/** What refers to something, and therefore keeps it; or, where nothing does, what goes with it. */
export function RemovalView({ noun, effect }: { noun: RemovableNoun; effect: Effect }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (effect.lastDay !== null) {
    return (
      <Notice tone="stop" isAnnounced>
        <Trans>Las etapas van una tras otra: solo se quita la última, la del día {effect.lastDay}.</Trans>
      </Notice>
    );
  }
  if (effect.references.length > 0) {
    return (
      <div className={styles.stack}>
        <Notice tone="stop" isAnnounced>
          <Trans>No se puede quitar: otros datos lo usan.</Trans> <WayOut noun={noun} />
        </Notice>
        <ul className={styles.references}>
          {effect.references.map(({ kind, count, examples }) => (
            <li key={kind}>
              <strong>
                {i18n._(referenceWords[kind])}: {formatNumber(count, language)}
              </strong>
              <span>
                {examples.map((example) => (kind === 'FACTS' && factWords[example] ? i18n._(factWords[example]) : withDates(example, language))).join('; ')}
                {count > examples.length && '…'}
              </span>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <p>
        <Trans>Nada más lo usa. Desaparece del catálogo y de las páginas públicas, y una versión nueva del catálogo no lo trae de vuelta. Lo que decía queda en el registro de la red.</Trans>
      </p>
      {noun === 'SERVICE' && (
        <p>
          <Trans>Si la comunidad solo dejó de ofrecerlo, edite «Se ofrece»: así sus datos quedan.</Trans>
        </p>
      )}
      {effect.kept && effect.kept.count > 0 && <KeptNotice kept={effect.kept} />}
    </div>
  );
}

/** Names of departures, closures and rules hold days; they are read as days. */
const withDates = (name: string, language: Language) => name.replaceAll(/\d{4}-\d{2}-\d{2}/g, (date) => formatDate(date, language));

/** What one does instead. */
function WayOut({ noun }: { noun: RemovableNoun }) {
  switch (noun) {
    case 'TREK':
      return <Trans>Para dejar de ofrecerla, edite «Retirada desde».</Trans>;
    case 'PLACE':
      return <Trans>Cambie primero las etapas y servicios que lo nombran; lo que ya tuvo salidas o cierres se queda.</Trans>;
    case 'STAGE':
      return <Trans>Quite primero su trazo; una etapa que tuvo cierres se queda.</Trans>;
    default:
      return <Trans>Cambie primero lo que la nombra.</Trans>;
  }
}
