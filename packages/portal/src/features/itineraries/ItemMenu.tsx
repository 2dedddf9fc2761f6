import { useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './ItemMenu.module.css';

/** What one can do with an entry: every way to move it has its place here, for keyboard and pointer alike. */
export function ItemMenu(props: { label: string; children: ReactNode }) {
  const { t } = useLingui();
  return (
    <Menu
      position="bottom-end"
      width={280}
      shadow="md"
      withInitialFocusPlaceholder={false}
      portalProps={{ target: '#main' }}
      classNames={{ dropdown: styles.list, item: styles.item, label: styles.label }}
    >
      <Menu.Target>
        <button type="button" className={styles.trigger} aria-label={t`Acciones: ${props.label}`}>
          <IconDots size={20} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>{props.children}</Menu.Dropdown>
    </Menu>
  );
}
