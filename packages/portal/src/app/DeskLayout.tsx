import { useLingui } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconMenu2, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { AppearanceSwitch } from '@/features/appearance/AppearanceSwitch.tsx';
import { LanguageSwitch } from '@/features/language/LanguageSwitch.tsx';
import { NetworkStrip } from '@/features/network/NetworkStrip.tsx';
import { PersonMenu } from '@/features/people/PersonMenu.tsx';
import { useSetLanguage } from '@/features/people/use-set-language.ts';
import { useViewer } from '@/features/people/viewer.ts';
import { DraftOwner } from '@/lib/use-own-draft.ts';
import { useKept } from '@/lib/use-kept.ts';
import { BarButton } from '@/ui/actions/BarButton.tsx';
import { Kit } from '@/ui/theme/Kit.tsx';
import { WeaveBand } from '@/ui/weave/WeaveBand.tsx';
import { Brand } from './Brand.tsx';
import { DeskAgency } from './DeskAgency.tsx';
import styles from './DeskLayout.module.css';
import { deskRail } from './desk-rail.ts';
import { HoldBar } from './HoldBar.tsx';
import { MainArea, SkipLink } from './MainArea.tsx';

/** The work place of agencies and staff: top bar, weave band, left rail (208 px, folded 56), the page. */
export function DeskLayout() {
  const { t, i18n } = useLingui();
  const tellLanguage = useSetLanguage();
  const viewer = useViewer();
  const [rail, setRail] = useKept('vilcanota.rail', ['wide', 'narrow'], 'wide');
  const [isOpen, setOpen] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => setOpen(false), [path]);
  const items = viewer ? deskRail.filter((item) => item.isFor(viewer)) : [];

  return (
    <DraftOwner value={viewer?.person.id ?? null}>
      <Kit>
        <div className={styles.page} data-rail={rail}>
          <SkipLink />
          <header className={styles.header}>
            <NetworkStrip />
            <div className={styles.bar}>
              <span className={styles.menu}>
                <BarButton label={t`Menú`} isExpanded={isOpen} controls="desk-rail" onClick={() => setOpen(!isOpen)}>
                  {isOpen ? <IconX size={22} stroke={1.75} /> : <IconMenu2 size={22} stroke={1.75} />}
                </BarButton>
              </span>
              <Brand />
              <div className={styles.agency}>
                <DeskAgency look="bar" />
              </div>
              <div className={styles.tools}>
                <LanguageSwitch onChosen={tellLanguage} />
                <AppearanceSwitch />
                <PersonMenu />
              </div>
            </div>
            <WeaveBand />
          </header>
          <nav id="desk-rail" className={styles.rail} data-open={isOpen} aria-label={t`Escritorio`}>
            <div className={styles.agencyInMenu}>
              <DeskAgency look="list" onChosen={() => setOpen(false)} />
            </div>
            <ul className={styles.items}>
              {items.map((item, index) => (
                <li key={item.to} data-begins={(index > 0 && items[index - 1]!.part !== item.part) || undefined}>
                  <Link
                    to={item.to}
                    className={styles.item}
                    activeProps={{ 'aria-current': 'page' }}
                    activeOptions={{ exact: item.to === '/desk' }}
                    title={rail === 'narrow' ? i18n._(item.label) : undefined}
                  >
                    <item.icon size={20} stroke={1.75} aria-hidden />
                    <span className={styles.word}>{i18n._(item.label)}</span>
                  </Link>
                </li>
              ))}
            </ul>
            <span className={styles.fold}>
              <BarButton label={rail === 'wide' ? t`Plegar el menú` : t`Desplegar el menú`} onClick={() => setRail(rail === 'wide' ? 'narrow' : 'wide')}>
                {rail === 'wide' ? (
                  <IconLayoutSidebarLeftCollapse size={20} stroke={1.75} />
                ) : (
                  <IconLayoutSidebarLeftExpand size={20} stroke={1.75} />
                )}
              </BarButton>
            </span>
          </nav>
          <MainArea />
          <HoldBar />
        </div>
      </Kit>
    </DraftOwner>
  );
}
