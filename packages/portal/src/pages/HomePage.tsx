import { useLingui } from '@lingui/react/macro';
import { usePageTitle } from '@/ui/page/PageHeader.tsx';
import { HomeHero } from '@/features/network/HomeHero.tsx';

/** The network's front page. */
export function HomePage() {
  const { t } = useLingui();
  usePageTitle(t`Turismo rural de las comunidades`);
  return <HomeHero />;
}
