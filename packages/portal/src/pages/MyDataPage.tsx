import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useViewer } from '@/features/people/viewer.ts';
import { EraseButton } from '@/features/personal-data/EraseButton.tsx';
import { ExportButtons } from '@/features/personal-data/ExportButtons.tsx';
import { Subjects } from '@/features/personal-data/Subjects.tsx';
import { forgetDrafts } from '@/lib/session-drafts.ts';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';

/** What is kept of whoever is signed in, and of the travellers their agency entered. */
export function MyDataPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const viewer = useViewer();
  if (!viewer) return null;
  const subject = { kind: 'PERSON' as const, id: viewer.person.id };
  const entersTravellers = viewer.memberships.some(({ role }) => role === 'OWNER' || role === 'BOOKER');

  /** The session ended with the account. */
  function leave() {
    forgetDrafts();
    void client.clearStore().finally(() => window.location.assign('/'));
  }

  return (
    <PageBody>
      <PageHeader title={t`Sus datos`} help={t`Lo que el sistema guarda de usted, para llevárselo o borrarlo.`} />
      <Section title={t`Su cuenta`}>
        <p>
          <Trans>
            Descargue todo lo que guardamos de usted: su cuenta, sus agencias, sus sesiones, las cartas que le enviamos y lo que hizo. Qué se
            guarda y cuánto tiempo está en <Link to="/privacy">Datos personales</Link>.
          </Trans>
        </p>
        <ExportButtons subject={subject} of={viewer.person.name} />
        <p>
          <Trans>Si borra su cuenta, sale del sistema al instante y no podrá volver a ingresar con ella.</Trans>
        </p>
        <div>
          <EraseButton subject={subject} name={viewer.person.name} onErased={leave} />
        </div>
      </Section>
      {entersTravellers && (
        <Section title={t`Viajeros de su agencia`} help={t`Cuando alguien que viajó con ustedes pide una copia de sus datos o que se borren.`}>
          <Subjects help={t`El comienzo de un apellido, o el número completo de un documento.`} />
        </Section>
      )}
    </PageBody>
  );
}
