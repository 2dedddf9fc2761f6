import { useLingui } from '@lingui/react/macro';
import { useViewer } from '@/features/people/viewer.ts';
import { Subjects } from '@/features/personal-data/Subjects.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { NotHere } from './NotHere.tsx';

/** What is kept of anybody, to hand out or to erase. For the network's administrators. */
export function StaffPersonalDataPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  if (!viewer?.networkRoles.includes('ADMIN')) return <NotHere />;
  return (
    <PageBody>
      <PageHeader
        title={t`Datos personales`}
        help={t`Busque a quien pide una copia de sus datos o que se borren. Antes de borrar se muestra qué se va y qué se queda. Cada copia y cada borrado quedan en el historial, sin repetir los datos.`}
      />
      <Subjects help={t`El comienzo del apellido de quien viaja, de cualquier nombre de una cuenta, guía o arriero; el número completo de un documento, o un correo.`} />
    </PageBody>
  );
}
