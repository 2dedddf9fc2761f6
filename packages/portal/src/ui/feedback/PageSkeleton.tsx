import { Trans } from '@lingui/react/macro';
import { PageBody } from '../page/PageBody.tsx';
import { SkeletonBlock } from './SkeletonBlock.tsx';
import styles from './PageSkeleton.module.css';

/** The outline of a page while its data is on the way. */
export function PageSkeleton(props: { kind?: 'list' | 'thing' | 'hero' }) {
  return (
    <div role="status">
      <span className="spoken">
        <Trans>Cargando la página…</Trans>
      </span>
      {props.kind === 'hero' && <SkeletonBlock height="min(680px, 80vh)" />}
      <PageBody>
        <div className={styles.title}>
          <SkeletonBlock height={40} width={360} />
          <SkeletonBlock height={20} width={520} />
        </div>
        {props.kind === 'thing' && <SkeletonBlock height={72} />}
        <div className={styles.rows}>
          {Array.from({ length: 6 }, (_, index) => (
            <SkeletonBlock key={index} height={56} />
          ))}
        </div>
      </PageBody>
    </div>
  );
}
