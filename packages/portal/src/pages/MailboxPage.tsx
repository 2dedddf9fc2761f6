import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { MailLetter } from '@/features/mails/MailLetter.tsx';
import { Button } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import type { load } from './MailboxPage.query.ts';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';

/** Every letter this demonstration would have sent. In a real installation the page is not here. */
export function MailboxPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const router = useRouter();
  const { data } = useReadQuery(props.data);
  if (!data.mailbox) return <NotHere />;
  return (
    <PageBody>
      <PageHeader
        title={t`Buzón de la demostración`}
        help={t`Esta demostración no envía correos: los muestra aquí, los más recientes primero. Los ve cualquiera que abra esta página.`}
        actions={
          <Button onClick={() => void router.invalidate()}>
            <Trans>Buscar correos nuevos</Trans>
          </Button>
        }
      />
      {data.mailbox.length === 0 ? (
        <EmptyState>
          <Trans>Todavía no hay correos. Llegan al crear una cuenta, al confirmar una reserva, cuando vence un bloqueo o cuando hay cupos para un grupo en espera.</Trans>
        </EmptyState>
      ) : (
        <RowList>
          {data.mailbox.map((mail, index) => (
            <li key={mail.id}>
              <MailLetter mail={mail} isOpen={index === 0} />
            </li>
          ))}
        </RowList>
      )}
    </PageBody>
  );
}
