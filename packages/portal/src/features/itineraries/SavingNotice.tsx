import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import type { Editor } from './EditTools.tsx';
import { differencesOf } from './itinerary-document.ts';
import type { BuiltItinerary } from './itinerary-fragment.ts';
import { refusalWords } from './refusal-words.ts';
import styles from './SavingNotice.module.css';

/** Whatever keeps the document from being saved, in view wherever one writes. Nothing while all is well. */
export function SavingNotice(props: { editor: Editor; itinerary: BuiltItinerary }) {
  const { kind } = props.editor.state;
  if (kind === 'saved' || kind === 'typed' || kind === 'saving') return null;
  return (
    <div className={styles.notice}>
      <NoticeOf {...props} />
    </div>
  );
}

/** The reason, and the choice when somebody else saved meanwhile. */
function NoticeOf(props: { editor: Editor; itinerary: BuiltItinerary }) {
  const { t, i18n } = useLingui();
  const { editor, itinerary } = props;
  const { state } = editor;
  // Held meanwhile: nothing can be saved on top, whoever was first.
  const kind = state.kind === 'stale' && itinerary.state !== 'DRAFT' ? 'closed' : state.kind;
  if (kind === 'closed') {
    return (
      <Notice
        tone="attention"
        isAnnounced
        title={t`El itinerario ya no admite cambios`}
        actions={
          <Button size="small" onClick={editor.giveUp}>
            <Trans>Ver lo que quedó reservado</Trans>
          </Button>
        }
      >
        <Trans>Mientras usted escribía se bloquearon sus cupos. Abajo sigue lo que usted escribió, sin guardar: cópielo si lo necesita.</Trans>
      </Notice>
    );
  }
  switch (state.kind) {
    case 'stale':
      return (
        <Notice
          tone="attention"
          isAnnounced
          title={t`Otra persona guardó este itinerario`}
          actions={
            <>
              <Button size="small" onClick={() => editor.settle('mine')}>
                <Trans>Guardar la mía encima</Trans>
              </Button>
              <Button size="small" onClick={() => editor.settle('theirs')}>
                <Trans>Quedarme con la guardada</Trans>
              </Button>
            </>
          }
        >
          <p>
            <Trans>
              {itinerary.updatedBy.name} guardó a las <InstantText at={itinerary.updatedAt} style="time" /> (Lima). Lo que usted escribió sigue aquí,
              sin guardar. Si se queda con la guardada, «Deshacer» le devuelve la suya.
            </Trans>
          </p>
          <p>
            <Differences mine={editor.document} theirs={state.theirs.document} />
          </p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="stop" isAnnounced title={t`No se guardó el último cambio`}>
          {i18n._(refusalWords(state.fault, state.day))}
        </Notice>
      );
    case 'failed':
      return <FaultNotice fault={state.fault} />;
    default:
      return null;
  }
}

function Differences(props: Parameters<typeof differencesOf> extends [infer Mine, infer Theirs] ? { mine: Mine; theirs: Theirs } : never) {
  const { t } = useLingui();
  const differs = differencesOf(props.mine, props.theirs);
  const parts = [
    differs.title && t`el título o el cliente`,
    differs.dates && t`las fechas`,
    differs.party && t`el grupo`,
    differs.onlyMine > 0 && t`${plural(differs.onlyMine, { one: '# entrada solo en la suya', other: '# entradas solo en la suya' })}`,
    differs.onlyTheirs > 0 && t`${plural(differs.onlyTheirs, { one: '# entrada solo en la guardada', other: '# entradas solo en la guardada' })}`,
  ].filter(Boolean);
  return t`Difieren en: ${parts.join(', ')}.`;
}
