import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import type { CrewPart_departure } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import { crewRoleWords, type CrewMember } from './crew-words.ts';
import { CrewWork } from './CrewWork.tsx';

const FRAGMENT: TypedDocumentNode<CrewPart_departure> = gql`
  fragment CrewPart_departure on Departure {
    id
    state
    crew {
      id
      name
      role
      origin
    }
    trek {
      id
      guideRatio {
        travellers
        origin
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Who goes with a departure, and by which rule guides limit its group. */
export function CrewPart(props: { departure: FragmentType<CrewPart_departure>; members: readonly CrewMember[]; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const { data: departure } = useOwnFragment({ fragment: FRAGMENT, from: props.departure });
  const [isOpen, setOpen] = useState(false);
  const crew = departure.crew ?? [];
  const ratio = departure.trek.guideRatio;
  const travellers = ratio?.travellers ?? 0;
  return (
    <Section
      title={t`Equipo`}
      help={
        ratio ? (
          <>
            <Trans>Cada guía lleva hasta {travellers} personas.</Trans> <OriginMark origin={ratio.origin} />
          </>
        ) : (
          <Trans>Cuántas personas lleva cada guía está por confirmar: los guías no limitan el grupo.</Trans>
        )
      }
      actions={
        <Button onClick={() => setOpen(true)}>
          <Trans>Asignar el equipo</Trans>
        </Button>
      }
    >
      {crew.length === 0 ? (
        <p>
          <Trans>Todavía no va nadie. Mientras no haya guías, el tamaño del grupo es el que se abrió.</Trans>
        </p>
      ) : (
        <RowList>
          {crew.map((member) => (
            <li key={member.id}>
              {member.name} · {i18n._(crewRoleWords[member.role])} <OriginMark origin={member.origin} />
            </li>
          ))}
        </RowList>
      )}
      {isOpen && (
        <CrewWork
          departureId={departure.id}
          members={props.members}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            props.onDone();
          }}
        />
      )}
    </Section>
  );
}
