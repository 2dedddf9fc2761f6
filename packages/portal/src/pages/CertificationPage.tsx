import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { checklistNames } from '@/features/certification/checklist-names.ts';
import { AnsweredFile } from '@/features/certification/AnsweredFile.tsx';
import { CertificationFile } from '@/features/certification/CertificationFile.tsx';
import { CertificationNote } from '@/features/certification/CertificationNote.tsx';
import { NextFile } from '@/features/certification/NextFile.tsx';
import { AgencyStanding } from '@/features/standing/AgencyStanding.tsx';
import { StandingAgainst } from '@/features/standing/StandingAgainst.tsx';
import { StandingRights } from '@/features/certification/StandingRights.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { InForceMark } from '@/features/states/InForceMark.tsx';
import { Timeline } from '@/features/states/Timeline.tsx';
import type { CertificationPageQuery } from '@/graphql/__generated__/documents.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { useLookAgain } from '@/lib/use-look-again.ts';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import type { load } from './CertificationPage.query.ts';
import styles from './CertificationPage.module.css';
import { useCurrentAgency } from './current-agency.ts';
import { NoAgency } from './NoAgency.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';

/** The new state of what was pressed is here by then. */
const ARRIVES_WITHIN_MS = 10_000;

/** The agency's certification: where it stands, its file to fill in and hand in, or to read. */
export function CertificationPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  if (props.data) return <AgencyCertification queryRef={props.data} />;
  return (
    <PageBody>
      <PageHeader title={t`Certificación`} />
      <NoAgency />
    </PageBody>
  );
}

function AgencyCertification({ queryRef }: { queryRef: QueryRef<CertificationPageQuery> }) {
  const { t } = useLingui();
  const router = useRouter();
  const viewer = useViewer();
  const current = useCurrentAgency();
  const language = useLanguage();
  const { data } = useReadQuery(queryRef);
  const reload = () => void router.invalidate();
  useLookAgain(reload);
  const { agency, certificationChecklist: items } = data;
  const [pressedAt, setPressedAt] = useState<number | null>(null);
  const fileState = agency?.certification?.state;
  // What was pressed is gone with the state it belonged to: the person goes on from the top, where the new state is told. Again
  // when that state has arrived: a dialog that closes meanwhile gives the page back where it was. What a colleague does later is no reason to take anybody anywhere.
  useEffect(() => {
    if (pressedAt === null || Date.now() - pressedAt > ARRIVES_WITHIN_MS) return;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pressedAt, fileState]);
  function showNewState() {
    setPressedAt(Date.now());
    reload();
  }
  if (!agency || !viewer || !current) return <NotHere />;

  const { today } = data.network;
  const file = agency.certification;
  const isOwner = current.role === 'OWNER';
  return (
    <PageBody>
      <PageHeader
        title={t`Certificación`}
        help={
          <>
            {agency.tradeName}
            {file && (
              <>
                {' · '}
                <CodeText>{file.code}</CodeText>
              </>
            )}
          </>
        }
        marks={<InForceMark of="agency" state={agency.standing} until={agency.certifiedUntil} today={today} look="boxed" />}
      />
      <div className={styles.stand}>
        {agency.suspendedCertification && agency.suspendedCertification.id !== file?.id && <StandingAgainst certification={agency.suspendedCertification} onDone={reload} />}
        {file?.standingDecision ? (
          <StandingAgainst certification={file} onDone={reload}>
            {agency.certifiedUntil && (
              <p>
                <Trans>
                  Mientras tanto sigue certificada, hasta el <DateText date={agency.certifiedUntil} />.
                </Trans>
              </p>
            )}
          </StandingAgainst>
        ) : (
          <CertificationNote agency={agency} today={today} isOwner={isOwner} hasLink={false} />
        )}
        <StandingRights standing={agency.standing} />
        {isOwner && <NextFile agencyId={agency.id} certification={file} today={today} onStarted={showNewState} />}
      </div>
      {/* A suspension weighs on the file in force, also while its renewal is in work. */}
      {agency.suspendedCertification && agency.suspendedCertification.id !== file?.id && <AgencyStanding certification={agency.suspendedCertification} onDone={reload} />}
      {file && <AgencyStanding certification={file} onDone={reload} />}
      {file?.may.edit && (
        <CertificationFile key={file.id} certification={file} items={items} rules={data.documentRules} personId={viewer.person.id} today={today} onClosed={showNewState} />
      )}
      {file && !file.may.edit && <AnsweredFile certification={file} items={items} today={today} personId={viewer.person.id} />}
      <Timeline entries={file?.history ?? []} of="certification" fieldNames={checklistNames(items, language)} />
    </PageBody>
  );
}
