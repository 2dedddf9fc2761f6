import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { startTransition, useState, useTransition } from 'react';
import { CancellationPolicySection } from '@/features/cancellation-policy/CancellationPolicySection.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { AddSeasonDialog } from '@/features/rates/AddSeasonDialog.tsx';
import { PaymentTermsSection } from '@/features/rates/PaymentTermsSection.tsx';
import { PrecedenceNote } from '@/features/rates/PrecedenceNote.tsx';
import { readRatesSearch } from '@/features/rates/rates-search.ts';
import { RateTable } from '@/features/rates/RateTable.tsx';
import { SetRateDialog } from '@/features/rates/SetRateDialog.tsx';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { TabbedList, TabLink, TabLinks } from '@/ui/actions/TabLinks.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffRatesPage.query.ts';

/** The network's rates and terms of payment. Operations and administration look; finance changes. */
export function StaffRatesPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const language = useLanguage();
  const viewer = useViewer();
  const { refetch, fetchMore } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const [dialog, setDialog] = useState<'rate' | 'season' | null>(null);
  const [isFetchingMore, startFetching] = useTransition();
  const item = readRatesSearch(props.search);
  const { edges, pageInfo } = data.rates;
  const today = data.network.today;
  if (!viewer?.networkRoles.some((role) => role === 'FINANCE' || role === 'OPERATIONS' || role === 'ADMIN')) return <NotHere />;
  const maySet = viewer.networkRoles.includes('FINANCE');

  function lookAgain() {
    startTransition(() => void refetch());
  }
  function more() {
    startFetching(async () => {
      await fetchMore({ variables: { after: pageInfo.endCursor } });
    });
  }

  return (
    <PageBody>
      <PageHeader
        title={t`Tarifas`}
        help={t`Lo que la red cobra por persona, según el día de la salida. Las tarifas se registran y se retiran; nunca se editan.`}
        actions={
          maySet && (
            <>
              <Button onClick={() => setDialog('season')}>
                <Trans>Nueva temporada</Trans>
              </Button>
              <Button look="primary" onClick={() => setDialog('rate')}>
                {item === 'TREK' ? t`Nueva tarifa de ruta` : t`Nueva tarifa de conservación`}
              </Button>
            </>
          )
        }
      />
      <TabbedList>
        <TabLinks label={t`Tarifas de`}>
          <TabLink to="/staff/rates" search={{}} isShown={item === 'TREK'}>
            <Trans>Rutas</Trans>
          </TabLink>
          <TabLink to="/staff/rates" search={{ of: 'areas' }} isShown={item === 'CONSERVATION_FEE'}>
            <Trans>Áreas de conservación</Trans>
          </TabLink>
        </TabLinks>
        {edges.length === 0 ? (
          <EmptyState>
            <Trans>La red no ha fijado ninguna: los precios figuran por confirmar.</Trans>
          </EmptyState>
        ) : (
          <RateTable rates={edges.map(({ node }) => node)} today={today} maySet={maySet} onChanged={lookAgain} />
        )}
      </TabbedList>
      {pageInfo.hasNextPage && (
        <div>
          <Button isBusy={isFetchingMore} onClick={more}>
            <Trans>Mostrar más tarifas</Trans>
          </Button>
        </div>
      )}
      <PrecedenceNote />
      <CancellationPolicySection policies={data.cancellationPolicies} today={today} maySet={maySet} onChanged={lookAgain} />
      <PaymentTermsSection terms={data.paymentTerms} today={today} maySet={maySet} onChanged={lookAgain} />
      {dialog === 'rate' && (
        <SetRateDialog
          item={item}
          subjects={item === 'TREK' ? data.treks : data.conservationAreas}
          seasons={data.seasons.map(({ id, nameEs, nameEn }) => ({ id, name: (language === 'en' && nameEn) || nameEs }))}
          today={today}
          onSet={lookAgain}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'season' && <AddSeasonDialog onAdded={lookAgain} onClose={() => setDialog(null)} />}
    </PageBody>
  );
}
