import { Trans } from '@lingui/react/macro';
import { useViewer } from '@/features/people/viewer.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import styles from './DeskDoor.module.css';

/** The way from the visitor's pages to one's work: sign in, or the desk of who is signed in already. */
export function DeskDoor() {
  const viewer = useViewer();
  if (viewer === undefined) return null;
  if (viewer === null) {
    return (
      <ButtonLink to="/sign-in" look="secondary" size="small">
        <Trans>Ingresar</Trans>
      </ButtonLink>
    );
  }
  return (
    <span className={styles.desk}>
      <ButtonLink to="/desk" look="secondary" size="small">
        <Trans>Mi escritorio</Trans>
      </ButtonLink>
    </span>
  );
}
