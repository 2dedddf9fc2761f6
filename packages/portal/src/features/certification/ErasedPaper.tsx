import { Trans } from '@lingui/react/macro';
import { InstantText } from '@/ui/words/DateText.tsx';

/** What is left of a paper some time after its file ended: that there was one. */
export function ErasedPaper(props: { version: number; erasedAt: string }) {
  return (
    <Trans>
      Hubo un documento (versión {props.version}); se borró el <InstantText at={props.erasedAt} />
    </Trans>
  );
}
