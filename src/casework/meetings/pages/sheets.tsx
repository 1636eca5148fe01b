import { YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { PrintButton } from '#ui/print-button.tsx';
import type { PagesView } from '../actions/see.ts';
import type { YouthAgenda } from '../agenda.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { youthMeetingWords } from '../words-youth.ts';
import { Agenda, Decisions, guestName, Prepared } from './agenda.tsx';
import { momentIn } from './speak.ts';

type Props = { view: PagesView; frame: Frame };

/** Every youth of a meeting, a sheet of paper each, as the person who prints may see them. */
export function SheetsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { meeting } = view;
  return (
    <StaffPage
      frame={frame}
      title={t('meetings')}
      width="wide"
      crumbs={[
        { href: paths.list, label: t('meetings') },
        { href: paths.meeting(meeting.id), label: momentIn(meeting.startsAt, frame) },
      ]}
    >
      <h1 class="tl-screen-only">{t('printAll')}</h1>
      {view.unseen > 0 && <p class="tl-screen-only">{t('unseen', { n: view.unseen })}</p>}
      <PrintButton />
      {view.agenda.length === 0 && <p>{t('noYouth')}</p>}
      {view.agenda.map((agenda) => (
        <Sheet agenda={agenda} view={view} frame={frame} />
      ))}
    </StaffPage>
  );
}

const EMPTY_LINES = [1, 2, 3, 4];

function Sheet({ agenda, view, frame }: Props & { agenda: YouthAgenda }) {
  const y = youthMeetingWords(frame.lang);
  const { meeting } = view;
  return (
    <article class="tl-sheet">
      <p class="tl-sheet__head">
        {meeting.teamName} · {momentIn(meeting.startsAt, frame)}
      </p>
      <YouthHeading youth={{ ...agenda.youth, heldBy: null }} frame={frame} level={2} />
      <section>
        <h3>{y('prepared')}</h3>
        <Prepared agenda={agenda} frame={frame} />
        {agenda.guests.length > 0 && (
          <p>
            {y('guests')}: {agenda.guests.map((guest) => guestName(guest, agenda, frame)).join('; ')}
          </p>
        )}
      </section>
      <Agenda agenda={agenda} frame={frame} />
      {agenda.decisions.length > 0 && (
        <section>
          <h3>{y('decisions')}</h3>
          <Decisions agenda={agenda} frame={frame} />
        </section>
      )}
      <table class="usa-table tl-sheet__lines">
        <thead>
          <tr>
            <th scope="col">{y('toWrite')}</th>
            <th scope="col">{y('whoCol')}</th>
            <th scope="col">{y('dayCol')}</th>
          </tr>
        </thead>
        <tbody>
          {EMPTY_LINES.map(() => (
            <tr>
              <td>&nbsp;</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="usa-hint">{y('printedBy', { name: frame.actor?.name ?? '', at: momentIn(frame.now, frame) })}</p>
    </article>
  );
}
