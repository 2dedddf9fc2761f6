import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CertificateVerdict_certificate } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';

const FRAGMENT: TypedDocumentNode<CertificateVerdict_certificate> = gql`
  fragment CertificateVerdict_certificate on Certificate {
    state
    asOf
    agencyName
    validUntil
    suspendedUntil
    replacedBy
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What a certificate is worth at this moment, in one sentence, with the clock of Lima. */
export function CertificateVerdict(props: { certificate: FragmentType<CertificateVerdict_certificate> }) {
  const { t } = useLingui();
  const { data: certificate } = useOwnFragment({ fragment: FRAGMENT, from: props.certificate });
  const { state, agencyName, validUntil, suspendedUntil, replacedBy } = certificate;
  const titles = {
    VALID: t`${agencyName} está certificada`,
    LAPSED: t`El certificado de ${agencyName} venció`,
    SUSPENDED: t`La certificación de ${agencyName} está suspendida`,
    REVOKED: t`La certificación de ${agencyName} fue revocada`,
  };
  return (
    <Notice tone={state === 'VALID' ? 'go' : 'stop'} title={titles[state]} isAnnounced>
      <p>
        {state === 'VALID' && <Trans>La agencia puede bloquear y confirmar cupos y llevar caminantes a las áreas de conservación de la red.</Trans>}
        {state === 'LAPSED' && (
          <Trans>
            Su último día fue el <DateText date={validUntil} />. No puede bloquear cupos; los grupos que ya tenía confirmados viajan.
          </Trans>
        )}
        {state === 'SUSPENDED' &&
          (suspendedUntil ? (
            <Trans>
              La suspensión dura hasta el <DateText date={suspendedUntil} /> inclusive. Los grupos confirmados viajan.
            </Trans>
          ) : (
            <Trans>La suspensión no tiene fecha de término. Los grupos confirmados viajan.</Trans>
          ))}
        {state === 'REVOKED' && <Trans>Ya no vale y no volverá a valer. Los grupos que estaban confirmados viajan.</Trans>}
      </p>
      {state !== 'VALID' && replacedBy && (
        <p>
          <Trans>
            La agencia tiene hoy otro certificado vigente:{' '}
            <Link to="/certificates/$number" params={{ number: replacedBy }}>
              {replacedBy}
            </Link>
          </Trans>
        </p>
      )}
      <p>
        <Trans>
          Consultado: <InstantText at={certificate.asOf} />, hora de Lima
        </Trans>
      </p>
    </Notice>
  );
}
