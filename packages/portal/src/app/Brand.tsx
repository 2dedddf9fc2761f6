import { Link } from '@tanstack/react-router';
import styles from './Brand.module.css';

/** The network's seal and name: the way home. */
export function Brand() {
  return (
    <Link to="/" className={styles.brand}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <path
          fill="var(--qolle)"
          d="M9 1h6v3h3v2h2v3h3v6h-3v3h-2v2h-3v3H9v-3H6v-2H4v-3H1V9h3V6h2V4h3z"
        />
        <path fill="var(--seal)" d="M12 7l6 9H6z" />
      </svg>
      <span>Vilcanota Trek</span>
    </Link>
  );
}
