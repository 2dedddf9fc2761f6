import { Trans, useLingui } from '@lingui/react/macro';
import { formatMeasure } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import type { ReadTrack } from './send-track.ts';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { warningWords } from './track-words.ts';

/** What is odd about a file: it may be saved all the same, once somebody has looked. */
export function TrackWarnings({ warnings }: { warnings: ReadTrack['warnings'] }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  if (warnings.length === 0) return null;
  return (
    <Notice tone="attention" title={t`Revise antes de guardar`}>
      <ul>
        {warnings.map(({ kind, km, line, altitudes }) => (
          <li key={`${kind} ${line}`}>
            {altitudes ? <OtherAltitude isStart={kind === 'START_AT_OTHER_ALTITUDE'} {...altitudes} /> : [warningWords[kind] ? i18n._(warningWords[kind]) : kind, km !== null && formatMeasure(km, 'km', language), line !== null && t`línea ${line}`].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** An end of the track where the catalogue does not have its place: it is not drawn with that name. */
function OtherAltitude({ isStart, trackM, placeM, place }: { isStart: boolean; trackM: number; placeM: number; place: string }) {
  return isStart ? (
    <Trans>
      El trazo empieza a <MeasureText value={trackM} unit="m" />; {place} consta a <MeasureText value={placeM} unit="m" />
    </Trans>
  ) : (
    <Trans>
      El trazo termina a <MeasureText value={trackM} unit="m" />; {place} consta a <MeasureText value={placeM} unit="m" />
    </Trans>
  );
}
