import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { CrisisLine } from '../crisis-lines.ts';
import { lineName, speak, tagOf } from '../spoken.ts';

type Props = { lines: readonly CrisisLine[]; heading?: string; frame: Frame };

/** Whom to call or text, each number with its source one tap away. */
export function Lines({ lines, heading, frame }: Props) {
  const t = speak(frame);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{heading ?? t('dayAndNight')}</h2>
      <ul>
        {lines.map((line) => (
          <li>
            {lineName(line, frame)}:{' '}
            <a href={`tel:${line.call.replace(/[^+\d]/g, '')}`}>{t('call', { number: line.call })}</a>
            {line.text && (
              <>
                {' · '}
                <a href={`sms:${line.text}`}>{t('text', { number: line.text })}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      <Disclosure summary={t('linesFrom')}>
        <ul>
          {lines.map((line) => (
            <li>
              <bdi>{line.call}</bdi>: <bdi lang="en">{line.source}</bdi>.{' '}
              {t('checked', { day: dayWords(line.checkedOn, tagOf(frame)) })}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
