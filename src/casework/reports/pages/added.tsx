import type { Frame } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { exactTime } from '#ui/time-words.ts';
import { Timeline } from '#ui/timeline.tsx';
import type { ReportView } from '../actions/see.ts';
import { additionWords } from '../addition-words.ts';
import { allegationLabel } from '../codes.ts';
import type { Addition } from '../model/addition.ts';
import { paths } from '../paths.ts';

/** What came later, each with its date; and the way to add more, for the hotline. */
export function Added({ view, frame }: { view: ReportView; frame: Frame }) {
  const t = additionWords(frame.lang);
  const { additions, report } = view;
  if (additions.length === 0 && !view.mayAddFacts) return null;
  return (
    <section aria-labelledby="added">
      <h2 id="added">{t('added')}</h2>
      {additions.length > 0 && <AdditionList additions={additions} frame={frame} />}
      {view.mayAddFacts && (
        <p>
          <a href={paths.addition(report.id)}>{t('addTo')}</a>
        </p>
      )}
    </section>
  );
}

export function AdditionList({ additions, frame }: { additions: readonly Addition[]; frame: Frame }) {
  const t = additionWords(frame.lang);
  return (
    <Timeline
      now={frame.now}
      timeZone={frame.actor?.timeZone ?? 'UTC'}
      entries={additions.map((each) => ({
        at: each.cameAt,
        ...(each.by ? { by: each.by } : {}),
        heading: t(`kind-${each.kind}`),
        children: additionLines(each, frame.lang).map((line) => <p class="tl-prose">{line}</p>),
      }))}
    />
  );
}

/** The words of an addition, then what it alleges and whether someone was in danger. */
export function additionLines(it: Addition, lang: Lang): string[] {
  const t = additionWords(lang);
  const what = it.allegations.map((one) => allegationLabel(one, lang)).join('; ');
  return [
    it.words,
    ...(what ? [t('alsoAllegedThen', { what })] : []),
    ...(it.danger === 'yes' ? [t('dangerThen')] : []),
  ];
}

export const additionHeading = (it: Addition, lang: Lang, now: Date, zone: string): string => {
  const t = additionWords(lang);
  return t('addedHeading', { at: exactTime(it.cameAt, now, lang, zone), kind: t(`kind-${it.kind}`) });
};
