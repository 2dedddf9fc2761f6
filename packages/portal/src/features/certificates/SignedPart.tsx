import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import { useSignedForm } from './use-signed-form.ts';

/** What the paper itself says, checked in this browser with the key the network publishes. Nothing when the address came without a signed form. */
export function SignedPart(props: { number: string }) {
  const { t } = useLingui();
  const check = useSignedForm();
  if (check === null) return null;
  return (
    <Section title={t`Lo que dice el papel`} help={t`El código QR contiene el certificado firmado. Se comprueba en este dispositivo con la clave que la red publica.`}>
      {check === undefined ? <SkeletonBlock height={72} /> : check.verdict === 'genuine' ? <Genuine paper={check.paper} number={props.number} /> : <NotGenuine verdict={check.verdict} />}
    </Section>
  );
}

type Paper = { number: string; agency: string; ruc?: string; from: string; until: string; iat: number };

function Genuine({ paper, number }: { paper: Paper; number: string }) {
  const { t } = useLingui();
  const isOther = paper.number !== number;
  return (
    <>
      <Notice tone={isOther ? 'stop' : 'go'} title={isOther ? t`La firma es auténtica, pero es de otro certificado` : t`La firma es auténtica`}>
        {isOther ? (
          <Trans>El código firmado es el del certificado {paper.number}, no el de esta dirección.</Trans>
        ) : (
          <Trans>La red firmó estos datos el día de la emisión. Qué vale hoy lo dice la parte de arriba, y para eso hace falta conexión.</Trans>
        )}
      </Notice>
      <FactsStrip
        facts={[
          { label: t`Número`, value: paper.number },
          { label: t`Agencia`, value: paper.agency, ...(paper.ruc && { note: `RUC ${paper.ruc}` }) },
          { label: t`Vigencia decidida`, value: <DateRangeText from={paper.from} to={paper.until} /> },
          { label: t`Firmado`, value: <InstantText at={new Date(paper.iat * 1000).toISOString()} /> },
        ]}
      />
    </>
  );
}

function NotGenuine({ verdict }: { verdict: 'forged' | 'unknown-key' | 'no-keys' | 'unable' }) {
  const { t } = useLingui();
  switch (verdict) {
    case 'forged':
      return (
        <Notice tone="stop" title={t`La firma no es auténtica`} isAnnounced>
          <Trans>La red no firmó estos datos, o alguien los cambió después. No acepte este papel; avise a la red.</Trans>
        </Notice>
      );
    case 'unknown-key':
      return (
        <Notice tone="attention" title={t`No se pudo comprobar la firma`}>
          <Trans>Las claves que tiene este dispositivo no incluyen la de este papel. Con conexión, vuelva a cargar la página.</Trans>
        </Notice>
      );
    case 'no-keys':
      return (
        <Notice tone="attention" title={t`No se pudo comprobar la firma`}>
          <Trans>Este dispositivo todavía no tiene la clave de la red y no hay conexión para pedirla.</Trans>
        </Notice>
      );
    default:
      return (
        <Notice tone="attention" title={t`Este navegador no puede comprobar la firma`}>
          <Trans>Le falta Ed25519, o la página no se abrió por una conexión segura. Lo que dice la parte de arriba vale igual: viene de la red en este momento.</Trans>
        </Notice>
      );
  }
}
