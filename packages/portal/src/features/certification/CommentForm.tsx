import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { CommentOnCertification, CommentOnCertificationVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { useDraft } from '@/lib/use-draft.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CheckboxField, TextAreaField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';

const COMMENT: TypedDocumentNode<CommentOnCertification, CommentOnCertificationVariables> = gql`
  mutation CommentOnCertification($input: CommentOnCertificationInput!) {
    commentOnCertification(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...LineThread_certification
        }
      }
      ... on TooManyComments {
        most
      }
      ... on Problem {
        message
      }
    }
  }
`;
/** Of the server's rule. */
const longestComment = 2_000;

/** Says something in a file. What was typed outlives a reload and a lost line; sent twice it is said once. */
export function CommentForm(props: { certificationId: string; itemSlug: string | null; personId: string; mayBeInternal: boolean }) {
  const { t } = useLingui();
  const { certificationId, itemSlug } = props;
  const name = `comment.${certificationId}.${itemSlug ?? ''}`;
  const [body, setBody, forget] = useDraft(props.personId, name, '');
  const [isInternal, setInternal] = useState(props.mayBeInternal);
  const [fault, setFault] = useState<Fault | null>(null);
  const [most, setMost] = useState<number | null>(null);
  const [comment, { loading }] = useMutation(COMMENT);

  async function say(event: FormEvent) {
    event.preventDefault();
    if (body.trim() === '') return;
    setFault(null);
    const input = { certificationId, itemSlug, body: body.trim(), isInternal };
    try {
      const { data } = await comment({ variables: { input: { ...input, key: intentKey(name, input) } } });
      if (data?.commentOnCertification.__typename === 'TooManyComments') return setMost(data.commentOnCertification.most);
      intentDone(name);
      forget();
    } catch (error) {
      setFault(faultOf(error));
    }
    return undefined;
  }

  return (
    <FormStack onSubmit={(event) => void say(event)}>
      <TextAreaField label={t`Comentario`} rows={2} autosize minRows={2} maxRows={8} maxLength={longestComment} value={body} onChange={(event) => setBody(event.currentTarget.value)} />
      {props.mayBeInternal && (
        <CheckboxField label={t`Solo para la red: la agencia no lo lee`} checked={isInternal} onChange={(event) => setInternal(event.currentTarget.checked)} />
      )}
      {fault && <FaultNotice fault={fault} />}
      {most !== null && (
        <Notice tone="stop" isAnnounced>
          <Plural value={most} one="El expediente ya tiene # comentario, el máximo." other="El expediente ya tiene # comentarios, el máximo." />
        </Notice>
      )}
      <div>
        <Button size="small" type="submit" isBusy={loading}>
          <Trans>Comentar</Trans>
        </Button>
      </div>
    </FormStack>
  );
}
