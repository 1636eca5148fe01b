import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { type Need, needs } from '#reference/directory/index.ts';
import { languageName } from '#reference/finder/index.ts';
import { type CountyRegions, labelOf } from '#reference/regions/index.ts';
import { Card } from '#ui/card.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ListView } from '../actions/desk.ts';
import { paths } from '../paths.ts';
import type { AskRow } from '../store.ts';
import { words } from '../words.ts';

type Words = ReturnType<typeof words>;

/** Who asks for help: what nobody has taken first, the oldest at the top. */
export function ListPage({ view, frame }: { view: ListView; frame: Frame }) {
  const t = words(frame.lang);
  const over = view.asks.filter(({ standing }) => standing.closed || standing.takenBack);
  const running = view.asks.filter((each) => !over.includes(each));
  const groups = [
    ['waiting', running.filter(({ standing }) => standing.holder === null)],
    ['mine', running.filter(({ standing }) => standing.holder === view.me)],
    ['others', running.filter(({ standing }) => standing.holder !== null && standing.holder !== view.me)],
  ] as const;
  return (
    <StaffPage frame={frame} title={t('title')} width="form">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      {running.length === 0 && (
        <EmptyState heading={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {groups.map(
        ([group, asks]) =>
          asks.length > 0 && (
            <section aria-labelledby={group}>
              <h2 id={group}>{t(group)}</h2>
              {asks.map((ask) => (
                <AskCard ask={ask} regions={view.regions} frame={frame} />
              ))}
            </section>
          ),
      )}
      {over.length > 0 && (
        <Disclosure summary={t('over')}>
          {over.map((ask) => (
            <AskCard ask={ask} regions={view.regions} frame={frame} />
          ))}
        </Disclosure>
      )}
    </StaffPage>
  );
}

function AskCard({ ask, regions, frame }: { ask: AskRow; regions: CountyRegions; frame: Frame }) {
  const t = words(frame.lang);
  const at = exactTime(ask.madeAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <Card heading={t('askedAt', { at })} headingLevel={3} href={paths.one(ask.id)} aside={<State ask={ask} t={t} />}>
      {ask.said && <p>{needWords(ask.said.ask.needs, frame) || t('needsNotSaid')}</p>}
      <p class="usa-hint">
        {[
          ask.said ? t(`who-${ask.said.ask.who ?? 'not-said'}`) : null,
          ask.said ? t('speaks', { language: languageName(ask.said.ask.lang, frame.lang) }) : null,
          ask.region ? t('region', { region: labelOf(regions, ask.region) }) : ask.said ? t('regionNotSaid') : null,
          ask.holderName ? t('heldBy', { name: ask.holderName }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </Card>
  );
}

/** What is to be known of it at a glance; nothing here alarms about a person. */
export function State({ ask: { standing, said }, t }: { ask: AskRow; t: Words }) {
  if (standing.takenBack) return <Tag>{t('takenBack')}</Tag>;
  if (standing.closed) return <Tag>{t('closed')}</Tag>;
  if (standing.wroteBack) return <Tag tone="care">{t('wroteBack')}</Tag>;
  return said && !standing.answeredAt && !standing.reachedAt ? <Tag tone="care">{t('notAnswered')}</Tag> : null;
}

export const needWords = (asked: readonly Need[], frame: Frame): string =>
  asked.map((need) => needs[need][frame.lang]).join(', ');
