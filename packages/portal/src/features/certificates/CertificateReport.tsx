import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { CertificateReport_certificate } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { CertificateVerdict } from './CertificateVerdict.tsx';
import { PaperFacts } from './PaperFacts.tsx';
import { PaperRefused } from './PaperRefused.tsx';
import { isRefused, paperVerdict } from './paper-verdict.ts';
import { RegisteredFacts } from './RegisteredFacts.tsx';
import type { Check } from './signed-paper.ts';
import { UncheckedPaper } from './UncheckedPaper.tsx';

const FRAGMENT: TypedDocumentNode<CertificateReport_certificate> = gql`
  fragment CertificateReport_certificate on Certificate {
    number
    state
    agencyName
    validFrom
    validUntil
    ...CertificateVerdict_certificate
    ...RegisteredFacts_certificate
  }
`;
fragmentRegistry.register(FRAGMENT);

/**
 * One verdict for whoever is shown a paper. A paper that must not be accepted stands in the place of what the register says of its number: at a gate
 * nobody reads a second block. `isAnswered`: the network was reached.
 */
export function CertificateReport(props: { certificate: FragmentType<CertificateReport_certificate> | null; typed: string; isAnswered: boolean; check: Check | null | undefined }) {
  const { t } = useLingui();
  const { data: certificate } = useOwnFragment({ fragment: FRAGMENT, from: props.certificate });
  const { check } = props;
  const number = certificate?.number ?? props.typed.toUpperCase();
  const verdict = paperVerdict(check, number, certificate);
  const isBad = isRefused(verdict);
  const paper = check?.verdict === 'genuine' ? check.paper : null;
  return (
    <>
      <PageHeader
        title={t`Certificado`}
        marks={<Mark verdict={verdict} state={certificate?.state ?? null} />}
        help={
          <>
            <CodeText>{number}</CodeText>
            {' · '}
            <Trans>Un papel muestra el día en que se hizo; esta página, lo que vale en este momento.</Trans>
          </>
        }
      />
      {verdict === 'checking' && <SkeletonBlock height={120} />}
      {isBad && <PaperRefused verdict={verdict} paperNumber={paper?.number ?? null} />}
      {verdict === 'unchecked' && check && check.verdict !== 'genuine' && check.verdict !== 'forged' && <UncheckedPaper because={check.verdict} />}
      {certificate && (verdict === 'none' || verdict === 'genuine') && (
        <>
          <CertificateVerdict certificate={certificate} />
          <RegisteredFacts certificate={certificate} isWhole={false} />
        </>
      )}
      {certificate && (isBad || verdict === 'unchecked') && (
        <Section title={t`Lo que dice el registro de ese número`} help={isBad ? t`No es lo que vale el papel que tiene delante.` : undefined}>
          <RegisteredFacts certificate={certificate} isWhole />
        </Section>
      )}
      {!certificate && !isBad && verdict !== 'checking' && <NotRegistered isAnswered={props.isAnswered} />}
      {!certificate && isBad && props.isAnswered && (
        <p>
          <Trans>Además, la red no ha emitido ningún certificado con este número.</Trans>
        </p>
      )}
      {paper && (
        <Section title={t`Lo que dice el papel`} help={t`El código QR contiene el certificado firmado. Se comprueba en este dispositivo con la clave que la red publica.`}>
          {verdict === 'genuine' && (
            <Notice tone="go" title={t`La firma es auténtica`}>
              <Trans>La red firmó estos datos el día de la emisión. Qué vale hoy lo dice la parte de arriba, y para eso hace falta conexión.</Trans>
            </Notice>
          )}
          <PaperFacts paper={paper} />
        </Section>
      )}
    </>
  );
}

/** Beside the title: what the register says, unless the paper is not to be accepted. */
function Mark(props: { verdict: ReturnType<typeof paperVerdict>; state: CertificateReport_certificate['state'] | null }) {
  if (isRefused(props.verdict)) {
    return (
      <StatusMark tone="stop" look="boxed">
        <Trans>No lo acepte</Trans>
      </StatusMark>
    );
  }
  if (props.verdict === 'unchecked') {
    return (
      <StatusMark tone="attention" look="boxed">
        <Trans>Firma sin comprobar</Trans>
      </StatusMark>
    );
  }
  return props.state && props.verdict !== 'checking' ? <StateMark of="certificate" state={props.state} look="boxed" /> : null;
}

function NotRegistered({ isAnswered }: { isAnswered: boolean }) {
  const { t } = useLingui();
  if (!isAnswered) {
    return (
      <Notice tone="attention" title={t`No se pudo preguntar a la red`}>
        <Trans>Sin conexión no se sabe qué vale hoy. Si el código trae la firma, abajo está lo que decía el papel el día de su emisión.</Trans>
      </Notice>
    );
  }
  return (
    <Notice tone="stop" title={t`Este número no existe`} isAnnounced>
      <Trans>La red no ha emitido ningún certificado con este número. No acepte el papel; avise a la red.</Trans>
    </Notice>
  );
}
