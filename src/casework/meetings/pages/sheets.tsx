import { YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { PrintButton } from '#ui/print-button.tsx';
import type { PagesView } from '../actions/see.ts';
import { newsIn, type YouthAgenda } from '../agenda.ts';
import { fitted, heightOf, roomBeside, shorten } from '../model/sheet.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { youthMeetingWords } from '../words-youth.ts';
import { guestName } from './agenda.tsx';
import { partTitle, sheetParts } from './sheet-parts.ts';
import { momentIn } from './speak.ts';

type Props = { view: PagesView; frame: Frame };

/** Every youth of a meeting, one sheet of paper each, as the person who prints may see them. */
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

const EMPTY_LINES = [1, 2, 3];
/** Head, name, the empty lines and the foot. */
const ALWAYS = 175;
const SAID_LETTERS = 240;

function Sheet({ agenda, view, frame }: Props & { agenda: YouthAgenda }) {
  const y = youthMeetingWords(frame.lang);
  const { meeting } = view;
  const about = agenda.youth.card?.about;
  const card = agenda.youth.card && { ...agenda.youth.card, ...(about ? { about: shorten(about) } : {}) };
  const beforehand = saidBefore(agenda, frame);
  const leftOut = notShown(agenda, frame);
  const taken = [...beforehand, leftOut, about ? shorten(about) : ''].reduce(
    (sum, text) => sum + (text ? heightOf(text) + 4 : 0),
    ALWAYS,
  );
  const promises = view.promises.filter(({ youthId }) => youthId === agenda.youth.id);
  const parts = fitted(sheetParts(agenda, promises, frame), roomBeside(taken));
  const unsaid = newsIn(agenda, frame.lang, frame.now).more;
  return (
    <article class="tl-sheet">
      <p class="tl-sheet__head">{shorten(`${meeting.teamName} · ${momentIn(meeting.startsAt, frame)}`, 90)}</p>
      <YouthHeading youth={{ ...agenda.youth, card, heldBy: null }} frame={frame} level={2} />
      <section>
        <h3>{y('prepared')}</h3>
        {beforehand.map((line) => (
          <p>{line}</p>
        ))}
      </section>
      {parts.map(({ id, lines, more }) => {
        const all = more + (id === 'changed' ? unsaid : 0);
        return lines.length === 0 ? (
          <p class="usa-hint">{`${partTitle(id, agenda, frame)}: ${y('more', { n: all })}`}</p>
        ) : (
          <section>
            <h3>{partTitle(id, agenda, frame)}</h3>
            <ul>
              {lines.map((line) => (
                <li>{line}</li>
              ))}
              {all > 0 && <li>{y('more', { n: all })}</li>}
            </ul>
          </section>
        );
      })}
      {leftOut && <p class="usa-hint">{leftOut}</p>}
      <ToWrite frame={frame} />
      <p class="usa-hint">{y('printedBy', { name: frame.actor?.name ?? '', at: momentIn(frame.now, frame) })}</p>
    </article>
  );
}

/** What the youth said beforehand, first of all; then who is there on their side. */
function saidBefore(agenda: YouthAgenda, frame: Frame): string[] {
  const y = youthMeetingWords(frame.lang);
  const { prepared, guests } = agenda;
  const names = guests.map((guest) => guestName(guest, agenda, frame)).join('; ');
  const side = names ? [shorten(`${y('guests')}: ${names}`)] : [];
  if (!prepared) return [y('notPrepared'), ...side];
  const { say, represented, notBefore } = prepared.words;
  return [
    ...(say ? [`${y('say')}: “${shorten(say, SAID_LETTERS)}”`] : []),
    ...(prepared.comes ? [`${y('comes')} ${y(`comes-${prepared.comes}`)}`] : []),
    ...(represented ? [`${y('represented')}: ${shorten(represented, 100)}`] : []),
    ...(notBefore ? [`${y('notBefore')}: ${shorten(notBefore, 200)}`] : []),
    ...side,
  ];
}

/** Which kinds of facts this reader is not shown: told whether or not there are any. */
function notShown({ leftOut }: YouthAgenda, frame: Frame): string {
  const y = youthMeetingWords(frame.lang);
  const call = youthWords(frame.lang);
  if (leftOut.length === 0) return '';
  const kinds = leftOut.map((each) => call(`category-${each}` as Parameters<typeof call>[0])).join(', ');
  return `${y('leftOut', { kinds })} ${y('leftOutHint')}`;
}

/** Lines to write on by hand. */
function ToWrite({ frame }: { frame: Frame }) {
  const y = youthMeetingWords(frame.lang);
  return (
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
  );
}
