import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CompareAuditTrail, CompareAuditTrailVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import { readDigest } from './known-digest.ts';
import styles from './KnownDigest.module.css';

const COMPARE: TypedDocumentNode<CompareAuditTrail, CompareAuditTrailVariables> = gql`
  mutation CompareAuditTrail($input: CheckAuditTrailInput!) {
    checkAuditTrail(input: $input) {
      ... on CheckAuditTrailSuccess {
        holdsKnownDigest
        check {
          id
          brokenNumber
        }
      }
    }
  }
`;

/** Whether the trail is still as it was when somebody wrote a digest down: the trail alone cannot say so of itself. */
export function KnownDigest({ onChecked }: { onChecked: () => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [compare, { data, loading, error, reset }] = useMutation(COMPARE, { onCompleted: onChecked });
  const holds = data?.checkAuditTrail.holdsKnownDigest;

  function submit() {
    const digest = readDigest(typed);
    setWrong(digest === null);
    if (digest !== null) void compare({ variables: { input: { knownDigest: digest } } }).catch(() => undefined);
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t`Huella anotada`}
        help={t`Las 64 cifras y letras que anotó antes. Dice si la bitácora hasta ese sello sigue como estaba.`}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        error={isWrong ? t`Una huella tiene 64 caracteres: cifras del 0 al 9 y letras de la a a la f.` : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
          reset();
        }}
      />
      <Button type="submit" size="small" isBusy={loading}>
        <Trans>Comparar</Trans>
      </Button>
      {holds === true && (
        <Notice tone="go" isAnnounced>
          <Trans>Es la huella de un sello de esta bitácora: todo lo escrito hasta ese sello sigue como estaba.</Trans>
        </Notice>
      )}
      {holds === false && (
        <Notice tone="stop" isAnnounced>
          <Trans>Ningún sello que se sostenga tiene esa huella: la bitácora no es la que era cuando se anotó, o la huella es de otro sistema.</Trans>
        </Notice>
      )}
      {error && <FaultNotice fault={faultOf(error)} />}
    </form>
  );
}
