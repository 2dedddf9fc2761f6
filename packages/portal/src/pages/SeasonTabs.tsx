import { Trans, useLingui } from '@lingui/react/macro';
import { TabLink, TabLinks } from '@/ui/actions/TabLinks.tsx';

/** The two ways to look at a season: its departures, and what limits each day. */
export function SeasonTabs({ shown }: { shown: 'departures' | 'limits' }) {
  const { t } = useLingui();
  return (
    <TabLinks label={t`Temporada`}>
      <TabLink to="/staff/season" isShown={shown === 'departures'}>
        <Trans>Salidas</Trans>
      </TabLink>
      <TabLink to="/staff/season/limits" isShown={shown === 'limits'}>
        <Trans>Límites y cierres</Trans>
      </TabLink>
    </TabLinks>
  );
}
