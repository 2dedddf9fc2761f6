import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { CatalogueNoun, RemovableNoun } from '@/graphql/__generated__/schema.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

const removable: ReadonlySet<string> = new Set<RemovableNoun>(['PLACE', 'TREK', 'STAGE', 'SERVICE', 'SOURCE', 'FIGURE']);
const isRemovable = (noun: CatalogueNoun | 'FIGURE'): noun is RemovableNoun => removable.has(noun);

/** Takes something out of the catalogue, after what refers to it was shown. Communities and areas come and go with the network. */
export function RemoveObject({ noun, id, onRemoved }: { noun: CatalogueNoun | 'FIGURE'; id: string; onRemoved: () => void }) {
  const [isOpen, setOpen] = useState(false);
  if (!isRemovable(noun)) return null;
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        <Trans>Quitar del catálogo</Trans>
      </Button>
      {isOpen && <RemoveDialog noun={noun} id={id} onClose={() => setOpen(false)} onRemoved={onRemoved} />}
    </>
  );
}
