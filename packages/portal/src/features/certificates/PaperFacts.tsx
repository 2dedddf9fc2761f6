import { useLingui } from '@lingui/react/macro';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import type { SignedPaper } from './signed-paper.ts';

/** What the network signed on the day of the issue, as it stands in the code of the paper. */
export function PaperFacts({ paper }: { paper: SignedPaper }) {
  const { t } = useLingui();
  return (
    <FactsStrip
      facts={[
        { label: t`Número`, value: <CodeText>{paper.number}</CodeText> },
        { label: t`Agencia`, value: paper.agency, ...(paper.ruc && { note: `RUC ${paper.ruc}` }) },
        { label: t`Vigencia decidida`, value: <DateRangeText from={paper.from} to={paper.until} /> },
        { label: t`Firmado`, value: <InstantText at={new Date(paper.iat * 1000).toISOString()} /> },
      ]}
    />
  );
}
