import { Trans } from '@lingui/react/macro';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';

/** Stands where words were that went with a person's data: nothing was never said here. */
export const ErasedWords = () => (
  <StatusMark tone="quiet">
    <Trans>Texto borrado junto con los datos de la persona</Trans>
  </StatusMark>
);
