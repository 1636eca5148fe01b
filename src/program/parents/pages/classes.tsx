import type { Frame } from '#platform/http/door.ts';
import { FinderPage, inLang } from '#reference/finder/index.ts';
import { Card } from '#ui/card.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ClassesView } from '../actions/public.ts';
import { nextOf } from '../model/sessions.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { Facts } from './parts.tsx';

/** What is offered to parents, for anyone who looks. */
export function ClassesPage({ view, frame }: { view: ClassesView; frame: Frame }) {
  const t = publicWords(frame.lang);
  const open = view.classes.filter((each) => nextOf(each.sessions, frame.now) !== null);
  return (
    <FinderPage frame={frame} path={paths.classes}>
      <h1>{t('publicHeading')}</h1>
      <p class="tl-lead">{t('publicLead')}</p>
      {open.length === 0 && <p>{t('publicNone')}</p>}
      {open.map((one) => {
        const next = nextOf(one.sessions, frame.now);
        return (
          <Card heading={one.title} href={inLang(paths.oneClass(one.id), frame)}>
            {next && <p>{t('publicNext', { at: exactTime(next.startsAt, frame.now, frame.lang, view.timeZone) })}</p>}
            <Facts one={one} frame={frame} />
          </Card>
        );
      })}
      <h2>{t('publicPartner')}</h2>
      <p>{t('publicPartnerText')}</p>
      <p>{view.partners > 0 ? t('publicOnDuty', { n: view.partners }) : t('publicNoDuty')}</p>
      <p>
        <a href={inLang(paths.ask, frame)}>{t('publicAskLink')}</a>
      </p>
      <p>
        <a href={inLang(paths.code, frame)}>{t('publicLook')}</a>
      </p>
    </FinderPage>
  );
}
