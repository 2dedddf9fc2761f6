import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { DecisionLetterPreview, DecisionLetterPreviewVariables } from '@/graphql/__generated__/documents.ts';
import type { Language } from '@/graphql/__generated__/schema.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { useSettled } from '@/lib/use-settled.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import styles from './LetterPreview.module.css';

const QUERY: TypedDocumentNode<DecisionLetterPreview, DecisionLetterPreviewVariables> = gql`
  query DecisionLetterPreview($input: DecisionLetterInput!) {
    decisionLetter(input: $input) {
      language
      subject
      html
    }
  }
`;

/** The very letter the decision sends, in either language, as it follows from what is typed. `frame` shows a page that comes from the server. */
export function LetterPreview(props: { input: DecisionLetterPreviewVariables['input']; frame: (letter: { html: string; title: string }) => ReactNode }) {
  const { t } = useLingui();
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own === 'en' ? 'EN' : 'ES');
  const settled = useSettled(JSON.stringify(props.input));
  const { data, previousData, error, refetch } = useQuery(QUERY, { variables: { input: JSON.parse(settled) as DecisionLetterPreviewVariables['input'] }, fetchPolicy: 'no-cache' });
  const fault = error ? faultOf(error) : data?.decisionLetter === null ? 'not-here' : null;
  const letter = (data ?? previousData)?.decisionLetter?.find((one) => one.language === language);
  return (
    <section className={styles.preview} aria-label={t`La carta que recibe la agencia`}>
      <div className={styles.head}>
        <h3>
          <Trans>La carta que recibe la agencia</Trans>
        </h3>
        <div role="group" aria-label={t`Idioma de la carta`} className={styles.languages}>
          <Button size="small" look="quiet" aria-pressed={language === 'ES'} onClick={() => setLanguage('ES')}>
            <Trans>en español</Trans>
          </Button>
          <Button size="small" look="quiet" aria-pressed={language === 'EN'} onClick={() => setLanguage('EN')}>
            <Trans>en inglés</Trans>
          </Button>
        </div>
      </div>
      {fault ? <FaultNotice fault={fault} onAgain={() => void refetch().catch(() => undefined)} /> : letter ? props.frame({ html: letter.html, title: letter.subject }) : <SkeletonBlock height={320} />}
    </section>
  );
}
