import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPrinter } from '@tabler/icons-react';
import { VoucherSheet } from '@/features/voucher/VoucherSheet.tsx';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { ScreenOnly } from '@/ui/page/ScreenOnly.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './VoucherPage.query.ts';

const withVoucher: readonly string[] = ['CONFIRMED', 'CHECKED_IN', 'COMPLETED'];

/** The voucher of a confirmed reservation, as it will be on paper. */
export function VoucherPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const { data } = useReadQuery(props.data);
  const { reservation, network } = data;
  if (!reservation) return <NotHere />;
  const { code } = reservation;
  const hasVoucher = withVoucher.includes(reservation.state);
  return (
    <PageBody>
      <ScreenOnly>
        <PageHeader
          title={t`Voucher ${code}`}
          help={hasVoucher && t`Imprímalo o guárdelo como PDF. Se lee en blanco y negro; a quien cuida la entrada le basta la mitad de arriba.`}
          actions={
            <>
              <ButtonLink to="/desk/reservations/$code" params={{ code }}>
                <Trans>Volver a la reserva</Trans>
              </ButtonLink>
              {hasVoucher && (
                <Button look="primary" icon={<IconPrinter size={20} stroke={1.75} aria-hidden />} onClick={() => window.print()}>
                  <Trans>Imprimir el voucher</Trans>
                </Button>
              )}
            </>
          }
        />
      </ScreenOnly>
      {hasVoucher ? (
        <VoucherSheet reservation={reservation} network={network.name} isDemo={network.isDemo} />
      ) : (
        <EmptyState>
          <Trans>Solo una reserva confirmada tiene voucher. Esta todavía no lo está, o dejó de estarlo.</Trans>
        </EmptyState>
      )}
    </PageBody>
  );
}
