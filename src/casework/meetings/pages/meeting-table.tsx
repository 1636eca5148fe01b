import type { Frame } from '#platform/http/door.ts';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Line } from '../actions/see.ts';
import { stateOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { kindName, momentIn, seatName, seatWords } from './speak.ts';

type Props = { caption: string; lines: readonly Line[]; frame: Frame; empty?: string; isTeam?: boolean };

/** Meetings, each with who is missing, said plainly. */
export function MeetingTable({ caption, lines, frame, empty, isTeam }: Props) {
  const t = words(frame.lang);
  const columns = [
    {
      label: t('when'),
      rowHeader: true,
      cell: ({ meeting }: Line) => (
        <>
          <a href={paths.meeting(meeting.id)}>{momentIn(meeting.startsAt, frame)}</a>{' '}
          <StateTag meeting={meeting} frame={frame} />
        </>
      ),
    },
    ...(isTeam
      ? []
      : [
          {
            label: t('team'),
            cell: ({ meeting }: Line) => (
              <>
                {meeting.teamName}
                <br />
                {kindName(meeting.kind, frame)}
              </>
            ),
          },
          { label: t('mySeat'), cell: ({ meeting }: Line) => (meeting.seat ? seatName(meeting.seat, frame) : '–') },
        ]),
    { label: t('place'), cell: ({ meeting }: Line) => meeting.plan.place || t('noPlace') },
    {
      label: t('howMany'),
      cell: ({ seen, unseen }: Line) => t(unseen > 0 ? 'countedUnseen' : 'counted', { seen, unseen }),
    },
    { label: t('who'), cell: (line: Line) => <Missing line={line} frame={frame} /> },
  ];
  return <Table caption={caption} captionHidden rows={lines} columns={columns} empty={empty && <p>{empty}</p>} />;
}

export function StateTag({ meeting, frame }: { meeting: Line['meeting']; frame: Frame }) {
  const state = stateOf(meeting, frame.now);
  if (state === 'ahead') return null;
  return (
    <Tag tone={state === 'now' || state === 'not-closed' ? 'care' : 'plain'}>{words(frame.lang)(`state-${state}`)}</Tag>
  );
}

function Missing({ line: { roster, meeting, came }, frame }: { line: Line; frame: Frame }) {
  if (meeting.cancelledAt) return <>–</>;
  const said = seatWords(roster, came, frame);
  return <>{said.length === 1 ? said[0] : said.map((each) => <p>{each}</p>)}</>;
}
