import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconChevronDown, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Disclosure } from '@/ui/actions/Disclosure.tsx';
import { signOut } from './sign-out.ts';
import styles from './PersonMenu.module.css';
import { useViewer } from './viewer.ts';

/** The person who is signed in, other ways on (`children`), and the way out. Keeps its room while we do not know yet. */
export function PersonMenu(props: { children?: ReactNode }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const viewer = useViewer();
  if (!viewer) return null;

  async function leave() {
    await signOut(client);
    await navigate({ to: '/' });
  }

  return (
    <Disclosure
      label={t`${viewer.person.name}: su cuenta`}
      trigger={
        <>
          <IconUser size={20} stroke={1.75} aria-hidden />
          <span className={styles.name}>{viewer.person.name}</span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </>
      }
    >
      <p className={styles.who}>
        <strong>{viewer.person.name}</strong>
        <br />
        {viewer.person.email}
      </p>
      {props.children}
      <Link to="/desk/account">
        <Trans>Mi cuenta</Trans>
      </Link>
      <button type="button" onClick={() => void leave()}>
        <Trans>Cerrar sesión</Trans>
      </button>
    </Disclosure>
  );
}
