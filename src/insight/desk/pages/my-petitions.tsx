import { type PetitionDay, petitionWords } from '#casework/petitions/index.ts';
import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { endOfDay } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Clock } from '#ui/clock.tsx';
import { Table } from '#ui/table.tsx';
import type { WorkView } from '../actions/work.ts';
import { words } from '../words.ts';

/** Days that run in the petitions of the youth whose lawyer this person is. */
export function MyPetitions({ view, frame }: { view: WorkView; frame: Frame }) {
  const t = words(frame.lang);
  const petition = petitionWords(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  if (view.petitions.length === 0) return null;
  return (
    <section aria-labelledby="petitions">
      <h2 id="petitions">{petition('myPetitionDays')}</h2>
      <Table
        caption={petition('myPetitionDays')}
        captionHidden
        columns={[
          {
            label: t('due'),
            cell: ({ on }: PetitionDay) => <Clock dueAt={endOfDay(on, zone)} now={frame.now} timeZone={zone} />,
          },
          {
            label: petition('petition'),
            rowHeader: true,
            cell: ({ href, what }: PetitionDay) => <a href={href}>{petition(`due-${what}`)}</a>,
          },
          {
            label: t('youth'),
            cell: ({ youth }: PetitionDay) => (
              <a href={youthPaths.youth(youth.id)}>{calledBy(youth.card, youth.number, frame.lang)}</a>
            ),
          },
        ]}
        rows={view.petitions}
      />
    </section>
  );
}
