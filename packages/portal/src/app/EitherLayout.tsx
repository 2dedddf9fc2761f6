import { lazy, Suspense } from 'react';
import { useViewer } from '@/features/people/viewer.ts';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton.tsx';
import { PublicLayout } from './PublicLayout.tsx';

const DeskLayout = lazy(() => import('./DeskLayout.tsx').then((module) => ({ default: module.DeskLayout })));

/** For pages that are everybody's and part of an agency's work: the visitor's frame, or the desk of who is signed in. */
export function EitherLayout() {
  const viewer = useViewer();
  if (!viewer) return <PublicLayout />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <DeskLayout />
    </Suspense>
  );
}
