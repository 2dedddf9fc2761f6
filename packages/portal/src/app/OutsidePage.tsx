import { NotHere } from '@/pages/NotHere.tsx';
import { PublicLayout } from './PublicLayout.tsx';

/** An address no route knows: the answer stands inside the public frame, so that there is a way on. */
export function OutsidePage() {
  return (
    <PublicLayout>
      <NotHere />
    </PublicLayout>
  );
}
