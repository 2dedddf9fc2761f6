import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { AvailabilityBoard_board } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { phone, useMedia } from '@/lib/use-media.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { BoardBar } from './BoardBar.tsx';
import { BoardEmpty } from './BoardEmpty.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardGrid } from './BoardGrid.tsx';
import { BoardLegend } from './BoardLegend.tsx';
import { chosenOn, rowsShown, type ChosenDeparture } from './board-rows.ts';
import type { BoardSearch } from './board-search.ts';
import type { Holder } from './holder.ts';
import { PhoneBoard } from './PhoneBoard.tsx';
import { useLiveBoard } from './use-live-board.ts';
import styles from './AvailabilityBoard.module.css';

const FRAGMENT: TypedDocumentNode<AvailabilityBoard_board> = gql`
  fragment AvailabilityBoard_board on AvailabilityBoard {
    from
    to
    rows {
      trek {
        id
        slug
        name
        days
        highestPointM
        pricePerTraveller {
          amount
          currency
        }
        communities {
          id
          slug
          name
        }
      }
      departures {
        id
        date
        endDate
        state
        isOpen
        isOnRequest
        freeSpots
        groupSize
        origin
        closures {
          id
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

export type BoardActions = {
  onHold: (departure: ChosenDeparture) => void;
  onPlan: (departures: readonly ChosenDeparture[]) => void;
  onWait: (departure: ChosenDeparture) => void;
};

/** What the page brings to do with what was chosen: taking spots on one departure, planning with several, waiting for one. */
export type BoardDialogs = {
  hold: (work: { departure: ChosenDeparture; instead: ReactNode; onClose: () => void }) => ReactNode;
  plan: (work: { departures: readonly ChosenDeparture[]; onClose: () => void }) => ReactNode;
  wait: (work: { departure: ChosenDeparture; onClose: () => void }) => ReactNode;
};
type Work = { verb: 'hold' | 'plan' | 'wait'; ids: readonly string[] };

/** Treks × days: how many spots are free for a group, and what one does with them. A phone gets its own component. */
export function AvailabilityBoard(props: {
  board: FragmentType<AvailabilityBoard_board>;
  search: BoardSearch;
  holder: Holder;
  dialogs: BoardDialogs;
  onChange: (search: BoardSearch) => void;
  /** The board has departures now that are not shown. */
  onStale: () => void;
}) {
  const { data: board } = useSuspenseFragment({ fragment: FRAGMENT, from: props.board });
  useLiveBoard(board, props.onStale);
  const isPhone = useMedia(phone);
  const [work, setWork] = useState<Work | null>(null);
  const { search, onChange, holder, dialogs } = props;
  const rows = rowsShown(board.rows, search);
  const chosen = chosenOn(board.rows, search.chosen);
  const atWork = chosenOn(board.rows, work?.ids ?? []);
  const close = () => setWork(null);

  function toggle(id: string) {
    const isChosen = search.chosen.includes(id);
    // What is no longer on the board goes away with the next choice.
    const kept = chosen.map((departure) => departure.id).filter((one) => one !== id);
    onChange({ ...search, chosen: isChosen ? kept : [...kept, id] });
  }

  const view = {
    board,
    rows,
    search,
    holder,
    chosen,
    onToggle: toggle,
    onChange,
    onHold: (departure: ChosenDeparture) => setWork({ verb: 'hold', ids: [departure.id] }),
    onPlan: (departures: readonly ChosenDeparture[]) => setWork({ verb: 'plan', ids: departures.map(({ id }) => id) }),
    onWait: (departure: ChosenDeparture) => setWork({ verb: 'wait', ids: [departure.id] }),
  };
  return (
    <div className={styles.board}>
      <BoardFilters rows={board.rows} search={search} isPhone={isPhone} onChange={onChange} />
      {rows.length === 0 && <BoardEmpty rows={rowsShown(board.rows, { ...search, onlyWithRoom: false })} search={search} onChange={onChange} />}
      {rows.length > 0 && (isPhone ? <PhoneBoard {...view} /> : <BoardGrid {...view} />)}
      {rows.length > 0 && !isPhone && <BoardLegend />}
      <BoardBar {...view} />
      {work?.verb === 'plan' && atWork.length > 0 && dialogs.plan({ departures: atWork, onClose: close })}
      {work?.verb === 'wait' && atWork[0] && dialogs.wait({ departure: atWork[0], onClose: close })}
      {work?.verb === 'hold' &&
        atWork[0] &&
        dialogs.hold({
          departure: atWork[0],
          instead: (
            <Button size="small" onClick={() => view.onWait(atWork[0]!)}>
              <Trans>Entrar en lista de espera</Trans>
            </Button>
          ),
          onClose: close,
        })}
    </div>
  );
}
