import type { ReactNode } from 'react';
import { ButtonLink } from '@/ui/actions/Button.tsx';

/** The way to the agency's file. */
export function FileLink(props: { children: ReactNode }) {
  return (
    <ButtonLink to="/desk/certification" size="small">
      {props.children}
    </ButtonLink>
  );
}
