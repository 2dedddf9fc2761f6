import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { DecisionValidity, DecisionValidityVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { addMonths } from '@/lib/calendar.ts';
import { addDays, formatDate, type LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { DateField, TextAreaField } from '@/ui/fields/fields.tsx';
import { conditionTemplates, withTemplate } from './reason-templates.ts';
import { TemplateField } from './TemplateField.tsx';
import { longestReason, mostMonths } from './validity.ts';
import { ValidityBar } from './ValidityBar.tsx';

const QUERY: TypedDocumentNode<DecisionValidity, DecisionValidityVariables> = gql`
  query DecisionValidity($id: ID!, $until: LocalDate!) {
    certification(id: $id) {
      id
      validity(decidedUntil: $until) {
        validFrom
        decidedUntil
        validUntil
        limitedBy {
          id
          title {
            es
            en
          }
        }
      }
    }
  }
`;
/** Of the server's rule: conditions, in characters. */
const longestConditions = 2000;

type Values = { until: LocalDate; conditions: string; text: string };

/** Until when, under which conditions, and what else the agency is told. The server says what the evidence carries. */
export function CertifyFields(props: {
  certificationId: string;
  today: LocalDate;
  hasConditions: boolean;
  values: Values;
  isWrong: boolean;
  areConditionsMissing: boolean;
  onChange: (values: Partial<Values>) => void;
}) {
  const { t } = useLingui();
  const language = useLanguage();
  const { today, values, onChange } = props;
  const [first, last] = [addDays(today, 1), addMonths(today, mostMonths)];
  const { data, previousData, error, refetch } = useQuery(QUERY, { variables: { id: props.certificationId, until: values.until }, skip: props.isWrong, fetchPolicy: 'no-cache' });
  const fault = error ? faultOf(error) : data && !data.certification?.validity ? 'not-here' : null;
  const validity = (data ?? previousData)?.certification?.validity;
  const [earliest, latest] = [formatDate(first, language), formatDate(last, language)];
  return (
    <>
      <DateField
        isSaidInWords
        label={t`Certificada hasta`}
        help={t`Un año, si no pone otro día.`}
        min={first}
        max={last}
        value={values.until}
        onChange={(event) => onChange({ until: event.currentTarget.value })}
        error={props.isWrong && <Trans>Ponga un día entre el {earliest} y el {latest}.</Trans>}
      />
      {!props.isWrong && (fault ? <FaultNotice fault={fault} onAgain={() => void refetch().catch(() => undefined)} /> : validity ? <ValidityBar validity={validity} /> : <SkeletonBlock height={64} />)}
      {props.hasConditions && (
        <>
          <TextAreaField
            label={t`Condiciones`}
            help={t`Están en la carta, tal como las escriba.`}
            maxLength={longestConditions}
            rows={4}
            value={values.conditions}
            onChange={(event) => onChange({ conditions: event.currentTarget.value })}
            error={props.areConditionsMissing && <Trans>Escriba las condiciones, o certifique sin ellas.</Trans>}
          />
          <TemplateField templates={conditionTemplates} onChoose={(text) => onChange({ conditions: withTemplate(values.conditions, text) })} />
        </>
      )}
      <TextAreaField label={t`Nota para la agencia`} isOptional maxLength={longestReason} rows={2} value={values.text} onChange={(event) => onChange({ text: event.currentTarget.value })} />
    </>
  );
}
