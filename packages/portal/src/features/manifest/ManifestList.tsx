import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ManifestList_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { keepDraft } from '@/lib/session-drafts.ts';
import { useDraft } from '@/lib/use-draft.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { manifestDraftName, type ManifestDraft } from './draft.ts';
import { ManifestEditor } from './ManifestEditor.tsx';
import { isEmptyRow, sameRows } from './row.ts';
import { savedMark, savedRows } from './saved-rows.ts';
import { TravellerTable } from './TravellerTable.tsx';

const FRAGMENT: TypedDocumentNode<ManifestList_reservation> = gql`
  fragment ManifestList_reservation on Reservation {
    id
    people
    manifestVersion
    replacements {
      most
      used
      until
    }
    party {
      rateClass
      ageClass
      count
    }
    may {
      editManifest
    }
    heldTogether {
      id
      code
      departure {
        id
        date
      }
    }
    travellers {
      id
      position
      firstNames
      lastNames
      documentType
      documentNumber
      nationality
      birthDate
      sex
      diet
      medicalNote
      emergencyContact
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The travellers of a hold: to be edited by who may, else to be read. A draft left here comes back, whatever happened meanwhile. */
export function ManifestList(props: { reservation: FragmentType<ManifestList_reservation>; personId: string; today: LocalDate }) {
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { travellers } = reservation;
  if (travellers === null) {
    return (
      <Notice tone="info">
        <Trans>Su función no permite ver los nombres de esta reserva.</Trans>
      </Notice>
    );
  }
  // A list saved meanwhile, here or by a colleague, is another list: what is being typed is compared with it anew.
  return <DraftedList key={savedMark(travellers)} {...props} reservation={reservation} travellers={travellers} />;
}

function DraftedList(props: { reservation: ManifestList_reservation; travellers: NonNullable<ManifestList_reservation['travellers']>; personId: string; today: LocalDate }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { reservation, travellers, personId } = props;
  const base = savedMark(travellers);
  const saved = savedRows(travellers, language);
  const name = manifestDraftName(reservation.heldTogether[0]?.code ?? reservation.id);
  const [draft, setDraft, forget] = useDraft<ManifestDraft>(personId, name, { base, rows: saved });
  const facts = {
    party: reservation.party,
    people: reservation.people,
    firstDay: reservation.heldTogether[0]?.departure.date ?? props.today,
    today: props.today,
  };

  if (!reservation.may.editManifest) {
    const unsaved = draft.rows.filter((row) => !isEmptyRow(row)).length;
    return (
      <>
        {!sameRows(draft.rows, saved) && (
          <Notice tone="attention" title={t`Escrito y sin guardar: ${plural(unsaved, { one: '# nombre', other: '# nombres' })}`}>
            <Trans>La lista ya no se cambia. Siguen en esta pestaña: si vuelve a bloquear, pasan al nuevo bloqueo.</Trans>
          </Notice>
        )}
        <TravellerTable travellers={travellers} />
      </>
    );
  }
  return (
    <>
      {draft.base !== base && !sameRows(draft.rows, saved) && (
        <Notice
          tone="attention"
          title={travellers.length === 0 ? t`Nombres traídos, sin guardar` : t`La lista guardada es otra`}
          actions={
            <>
              <Button size="small" onClick={() => setDraft({ ...draft, base })}>
                <Trans>Seguir con lo que escribí</Trans>
              </Button>
              <Button size="small" onClick={forget}>
                <Trans>Usar la lista guardada</Trans>
              </Button>
            </>
          }
        >
          {travellers.length === 0 ? (
            <Trans>Vienen de su bloqueo anterior. Revíselos y guarde.</Trans>
          ) : (
            <Trans>Alguien de su agencia la guardó mientras usted escribía. Aquí ve lo que usted escribió; si guarda, reemplaza a la otra.</Trans>
          )}
        </Notice>
      )}
      {reservation.replacements && travellers.length > 0 && (
        <p>
          <Trans>
            Corregir los datos de una persona es libre. Cambiarla por otra se puede hasta el <DateText date={reservation.replacements.until} style="weekday" />, con un motivo:{' '}
            {reservation.replacements.used} de {reservation.replacements.most} hasta ahora.
          </Trans>
        </p>
      )}
      <ManifestEditor
        reservationId={reservation.id}
        version={reservation.manifestVersion}
        saved={travellers}
        facts={facts}
        rows={draft.rows}
        isDirty={!sameRows(draft.rows, saved)}
        onRows={(rows) => setDraft({ ...draft, rows })}
        onSaved={(now, sent) => {
          const isAll = sameRows(sent, draft.rows);
          keepDraft(personId, name, isAll ? null : ({ base: savedMark(now), rows: draft.rows } satisfies ManifestDraft));
        }}
      />
    </>
  );
}
