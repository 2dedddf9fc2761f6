import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import type { ReviewHead_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { AssignField } from './AssignField.tsx';
import { DecisionMade } from './DecisionMade.tsx';
import { MarkProgress } from './MarkProgress.tsx';
import { MayNotDecideWords } from './MayNotDecideWords.tsx';
import { ProposalNotice } from './ProposalNotice.tsx';
import styles from './ReviewHead.module.css';

const FRAGMENT: TypedDocumentNode<ReviewHead_certification> = gql`
  fragment ReviewHead_certification on Certification {
    id
    state
    kind
    dueOn
    decidedAt
    decidedBy {
      id
      name
    }
    validFrom
    validUntil
    decidedUntil
    limitedBy {
      id
      title {
        es
        en
      }
    }
    conditions
    decisionReason
    assignee {
      id
      name
    }
    agency {
      id
      tradeName
    }
    may {
      decide
      mayNotDecideBecause
    }
    lines {
      item {
        id
        slug
      }
      mark {
        mark
      }
    }
    proposals {
      id
      kind
      outcome
      ...ProposalNotice_proposal
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What a certifier does with the file as a whole: how far the review is, who is at it, what is proposed, and the two verbs. */
export function ReviewHead(props: {
  certification: FragmentType<ReviewHead_certification>;
  certifiers: ReadonlyArray<{ id: string; name: string }>;
  personId: string;
  today: LocalDate;
  isFresh: boolean;
  onAsk: () => void;
  onDecide: () => void;
  onReload: () => void;
}) {
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const open = file.proposals?.find(({ outcome }) => outcome === null);
  const isUnderReview = file.state === 'SUBMITTED' || file.state === 'IN_REVIEW' || file.state === 'INFO_REQUESTED';
  const mayAct = file.may.decide && !open;
  return (
    <div className={styles.head}>
      <div className={styles.row}>
        <MarkProgress marks={file.lines.map(({ mark }) => mark?.mark ?? null)} />
        {mayAct && (
          <div className={styles.verbs}>
            <Button onClick={props.onAsk} aria-keyshortcuts="c">
              <Trans>Pedir cambios</Trans>
            </Button>
            <Button look="primary" onClick={props.onDecide} aria-keyshortcuts="d">
              <Trans>Decidir</Trans>
            </Button>
          </div>
        )}
      </div>
      {isUnderReview && (
        <AssignField
          certificationId={file.id}
          assignee={file.assignee}
          dueOn={file.dueOn}
          state={file.state}
          certifiers={props.certifiers}
          personId={props.personId}
          today={props.today}
          mayChange={file.may.mayNotDecideBecause === null || file.may.mayNotDecideBecause === 'NOT_SUBMITTED'}
          onReload={props.onReload}
        />
      )}
      {open?.kind === 'REJECT' && <ProposalNotice key={open.id} proposal={open} agencyName={file.agency.tradeName} onReload={props.onReload} />}
      {!open && file.may.mayNotDecideBecause && !file.decidedAt && (
        <Notice tone="attention">
          <MayNotDecideWords because={file.may.mayNotDecideBecause} />
        </Notice>
      )}
      {file.decidedAt && <DecisionMade file={{ ...file, decidedAt: file.decidedAt }} takesFocus={props.isFresh} />}
    </div>
  );
}
