import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { AppearanceSwitch } from '@/features/appearance/AppearanceSwitch.tsx';
import { LanguageSwitch } from '@/features/language/LanguageSwitch.tsx';
import { NetworkStrip } from '@/features/network/NetworkStrip.tsx';
import { PersonMenu } from '@/features/people/PersonMenu.tsx';
import { useSetLanguage } from '@/features/people/use-set-language.ts';
import { BarButton } from '@/ui/actions/BarButton.tsx';
import { WeaveBand } from '@/ui/weave/WeaveBand.tsx';
import { Brand } from './Brand.tsx';
import { DeskDoor } from './DeskDoor.tsx';
import { MainArea, SkipLink } from './MainArea.tsx';
import { publicNav } from './public-nav.ts';
import styles from './PublicLayout.module.css';
import { SiteFooter } from './SiteFooter.tsx';

/** Pages for everybody: top bar, weave band, the page, the footer. */
export function PublicLayout(props: { children?: ReactNode }) {
  const { t, i18n } = useLingui();
  const tellLanguage = useSetLanguage();
  const [isOpen, setOpen] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => setOpen(false), [path]);

  return (
    <div className={styles.page}>
      <SkipLink />
      <NetworkStrip />
      <header className={styles.header}>
        <div className={styles.bar}>
          <Brand />
          <nav id="site-nav" className={styles.nav} data-open={isOpen} aria-label={t`Principal`}>
            {publicNav.map((item) => (
              <Link key={item.to} to={item.to} className={styles.link} activeProps={{ 'aria-current': 'page' }}>
                {i18n._(item.label)}
              </Link>
            ))}
          </nav>
          <div className={styles.tools}>
            <LanguageSwitch onChosen={tellLanguage} />
            <AppearanceSwitch />
            <DeskDoor />
            <PersonMenu>
              <Link to="/desk">
                <Trans>Mi escritorio</Trans>
              </Link>
            </PersonMenu>
            <span className={styles.menu}>
              <BarButton label={t`Menú`} isExpanded={isOpen} controls="site-nav" onClick={() => setOpen(!isOpen)}>
                {isOpen ? <IconX size={22} stroke={1.75} /> : <IconMenu2 size={22} stroke={1.75} />}
              </BarButton>
            </span>
          </div>
        </div>
        <WeaveBand />
      </header>
      <MainArea>{props.children}</MainArea>
      <SiteFooter />
    </div>
  );
}
