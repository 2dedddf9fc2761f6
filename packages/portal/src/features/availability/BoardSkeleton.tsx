import { Trans } from '@lingui/react/macro';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import styles from './BoardSkeleton.module.css';

/** The board while its days are on the way: the same room, rows and head. */
export function BoardSkeleton() {
  return (
    <div role="status">
      <span className="spoken">
        <Trans>Cargando el tablero…</Trans>
      </span>
      <PageBody>
        <div className={styles.head}>
          <SkeletonBlock height={40} width={260} />
          <SkeletonBlock height={63} width={520} />
        </div>
        <div className={styles.board}>
          <SkeletonBlock height={63} width={640} />
          <div className={styles.rows}>
            {Array.from({ length: 9 }, (_, index) => (
              <SkeletonBlock key={index} height={index === 0 ? 50 : 56} />
            ))}
          </div>
        </div>
      </PageBody>
    </div>
  );
}
