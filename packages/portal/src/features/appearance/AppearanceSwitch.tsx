import { useLingui } from '@lingui/react/macro';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { chooseAppearance, onAppearance, shownAppearance } from '@/lib/appearance.ts';
import { BarButton } from '@/ui/actions/BarButton.tsx';

/** Lana or Noche: one press changes the theme and remembers it. */
export function AppearanceSwitch() {
  const { t } = useLingui();
  const shown = useSyncExternalStore(onAppearance, shownAppearance);
  const isDark = shown === 'dark';
  return (
    <BarButton label={isDark ? t`Usar el tema claro` : t`Usar el tema oscuro`} onClick={() => chooseAppearance(isDark ? 'light' : 'dark')}>
      {isDark ? <IconSun size={20} stroke={1.75} /> : <IconMoon size={20} stroke={1.75} />}
    </BarButton>
  );
}
