import { consentWords, languageName } from '#foundation/consent/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import { paths } from '../paths.ts';
import type { Version } from '../version-store.ts';
import { words } from '../words.ts';
import type { PlanProps } from './props.ts';

/** Who agreed to the plan and when, and when it is looked at again. */
export function Agreement({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const [last, ...earlier] = view.versions;
  return (
    <section aria-labelledby="agreed">
      <h2 id="agreed">{t('agreement')}</h2>
      {last ? <Last version={last} view={view} frame={frame} /> : <p>{t('neverAgreed')}</p>}
      {view.mayAdd && view.rev > 0 && (
        <p class="tl-screen-only">
          <a href={paths.agreeing(view.record.id)}>{t('readTogether')}</a>
        </p>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={t('earlier')}>
          <ul>
            {earlier.map((version) => (
              <li>
                <a href={paths.version(view.record.id, version.id)}>{versionWords(version, frame)}</a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

const zoneOf = (frame: Frame) => frame.actor?.timeZone ?? 'UTC';

export const versionWords = ({ number, agreed, at }: Version, frame: Frame): string =>
  words(frame.lang)('versionOf', {
    n: number,
    day: dayWords(dayOf(at, zoneOf(frame)), frame.lang),
    agreed: words(frame.lang)(`agreed-${agreed}`),
  });

/** How it was explained and in which language, what the youth said to it, and the day of the next look. */
export function VersionFacts({ version, frame }: { version: Version; frame: Frame }) {
  const t = words(frame.lang);
  const { lang } = frame;
  const how = consentWords(lang)(`how-${version.how}` as 'how-phone');
  const overdue = version.reviewOn !== null && version.reviewOn <= dayOf(frame.now, zoneOf(frame));
  return (
    <>
      <p>
        {version.how === 'own-page'
          ? t('onOwnPage')
          : t('explained', { name: version.byName ?? '', how, language: languageName(version.lang, lang) })}
      </p>
      {version.said && <p class="tl-prose">{t('saidToIt', { words: version.said })}</p>}
      <p>
        {version.reviewOn ? t('reviewOn', { day: dayWords(version.reviewOn, lang) }) : t('noReview')}{' '}
        {overdue && <Tag tone="care">{t('reviewDue')}</Tag>}
      </p>
    </>
  );
}

function Last({ version, view, frame }: PlanProps & { version: Version }) {
  const t = words(frame.lang);
  return (
    <>
      <p>
        <a href={paths.version(view.record.id, version.id)}>{versionWords(version, frame)}</a>
      </p>
      <VersionFacts version={version} frame={frame} />
      <p>{view.since > 0 ? t('sinceThen', { n: view.since }) : t('nothingSince')}</p>
    </>
  );
}
