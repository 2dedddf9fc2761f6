import type { ReactNode } from 'react';
import { ButtonLink } from '@/ui/actions/Button.tsx';

/** The way to the agency's file. `isNext`: it is what an agency that may not hold spots yet should do now. */
export function FileLink(props: { isNext?: boolean; children: ReactNode }) {
  return (
    <ButtonLink to="/desk/certification" look={props.isNext ? 'primary' : 'secondary'} size="small">
      {props.children}
    </ButtonLink>
  );
}
