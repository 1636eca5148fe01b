import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { dollars, purposeName } from '#reference/funds/index.ts';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Names, Row } from '../actions/desk.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { rows: readonly Row[]; names: Names; frame: Frame };
const groups = ['mine', 'waiting', 'approved', 'ask', 'over'] as const;
const tones = { waiting: 'care', denied: 'plain', approved: 'calm', paid: 'good', told: 'good' } as const;

const groupOf = ({ ask, mayDecide, askNow }: Row): (typeof groups)[number] =>
  mayDecide
    ? 'mine'
    : ask.standing === 'waiting'
      ? 'waiting'
      : ask.standing === 'approved'
        ? 'approved'
        : askNow
          ? 'ask'
          : 'over';

/** Asks by what is to be done with them, the oldest first. */
export function Rows({ rows, names, frame }: Props) {
  const t = words(frame.lang);
  return (
    <>
      {groups.map((group) => {
        const own = rows.filter((each) => groupOf(each) === group);
        if (own.length === 0) return null;
        return (
          <section aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`group-${group}`)}</h2>
            <AskTable rows={own} names={names} frame={frame} caption={t(`group-${group}`)} />
          </section>
        );
      })}
    </>
  );
}

function AskTable({ rows, names, frame, caption }: Props & { caption: string }) {
  const { lang } = frame;
  const t = words(lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        { label: t('code'), rowHeader: true, cell: ({ ask }: Row) => <a href={paths.one(ask.id)}>{ask.code}</a> },
        { label: t('purposeOf'), cell: ({ ask }: Row) => purposeName(ask.purpose, lang) },
        { label: t('amountShort'), numeric: true, cell: ({ ask }: Row) => dollars(ask.cents, lang) },
        { label: t('fund'), cell: ({ ask }: Row) => names.get(ask.fund)?.[lang] ?? ask.fund },
        { label: t('asked'), cell: ({ ask }: Row) => dayWords(dayOf(ask.at, zone), lang) },
        {
          label: t('state'),
          cell: ({ ask }: Row) => <Tag tone={tones[ask.standing]}>{t(`standing-${ask.standing}`)}</Tag>,
        },
      ]}
    />
  );
}
