import type { Frame } from '#platform/http/door.ts';
import { lawWords as countyWords, type RecordAnswer, type RemedyAnswer } from '#reference/laws/index.ts';
import { Cite } from '#ui/cite.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import { words } from '../words.ts';
import { nameOf, sentenceOf, sureOf, toneOf } from './answer-words.ts';
import { placeName } from './places.ts';

type Props = { answer: RecordAnswer; frame: Frame };

/** What each remedy says of one record, what helps most first: a line each. */
export function AnswerLines({ answer, frame }: Props) {
  const t = words(frame.lang);
  if (!answer.file) return <p>{t('noLaw', { jurisdiction: placeName(answer.record.jurisdiction, frame.lang) })}</p>;
  const open = answer.answers.filter(({ verdict }) => verdict === 'eligible' || verdict === 'perhaps');
  const rest = answer.answers.filter((each) => !open.includes(each));
  return (
    <>
      {open.length === 0 ? <p>{t('noneOpen')}</p> : <Lines answers={open} frame={frame} />}
      {rest.length > 0 && (
        <Disclosure summary={t('restOfLaws', { n: rest.length })}>
          <Lines answers={rest} frame={frame} />
        </Disclosure>
      )}
    </>
  );
}

function Lines({ answers, frame }: { answers: readonly RemedyAnswer[]; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <ul>
      {answers.map(({ remedy, verdict, ask }) => (
        <li>
          <Tag tone={toneOf(verdict)}>{t(`verdict-${verdict}`)}</Tag> {remedy.title[frame.lang]}
          {ask.length > 0 && <span class="usa-hint"> {t('toFindOut', { n: ask.length })}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The same in full: each condition's reason with its citation, how sure it is, the days, and what else there is. */
export function Answers({ answer, frame }: Props) {
  const t = words(frame.lang);
  if (!answer.file) return <p>{t('noLaw', { jurisdiction: placeName(answer.record.jurisdiction, frame.lang) })}</p>;
  return (
    <>
      {!answer.file.read && <p>{t('nobodyRead', { place: answer.file.name[frame.lang] })}</p>}
      <p class="usa-hint">{t('courtDecides')}</p>
      {answer.answers.map((each, n) => (
        <Disclosure
          open={n === 0}
          summary={
            <>
              <Tag tone={toneOf(each.verdict)}>{t(`verdict-${each.verdict}`)}</Tag> {each.remedy.title[frame.lang]}
            </>
          }
        >
          <OneAnswer answer={each} frame={frame} />
        </Disclosure>
      ))}
    </>
  );
}

function OneAnswer({ answer, frame }: { answer: RemedyAnswer; frame: Frame }) {
  const t = words(frame.lang);
  const { remedy, law, ask, ways } = answer;
  return (
    <>
      <p>{remedy.plain[frame.lang]}</p>
      {law?.own && (
        <p class="usa-hint">{countyWords(frame.lang)('ownSince', { day: dayWords(law.own, frame.lang) })}.</p>
      )}
      {!law && <p>{t(answer.verdict === 'not' ? 'noLawThen' : 'lawNotDated')}</p>}
      <ul>
        {answer.reasons.map((reason) => (
          <li>
            <strong>{nameOf(reason, answer, frame.lang)}</strong>: {sentenceOf(reason, frame.lang)}{' '}
            <span class="usa-hint">
              {reason.citation && (
                <>
                  <Cite text={reason.citation} />,{' '}
                </>
              )}
              {sureOf(reason, frame.lang)}
            </span>
          </li>
        ))}
      </ul>
      {ask.length > 0 && (
        <>
          <p>
            <strong>{t('gather')}</strong>
          </p>
          <ul>
            {ask.map((reason) => (
              <li>{sentenceOf(reason, frame.lang)}</li>
            ))}
          </ul>
        </>
      )}
      <Days answer={answer} frame={frame} />
      <Ways answer={answer} frame={frame} />
      {ways.length === 0 && answer.verdict === 'not' && <p>{t('noWays')}</p>}
      {law && (
        <DescriptionOfRule
          citation={law.citation}
          source={{ label: law.source }}
          checkedOn={law.sure === 'read' ? law.checkedOn : null}
        />
      )}
    </>
  );
}

function Days({ answer: { dates }, frame }: { answer: RemedyAnswer; frame: Frame }) {
  const t = words(frame.lang);
  const named = (['earliest', 'latest', 'responseDue', 'sealedBy', 'destroyedBy'] as const).flatMap((name) => {
    const day = dates[name];
    return day ? [{ name, day }] : [];
  });
  if (named.length === 0) return null;
  return (
    <ul>
      {named.map(({ name, day }) => (
        <li>
          {t(`date-${name}`)}: {dayWords(day, frame.lang)}
        </li>
      ))}
    </ul>
  );
}

function Ways({ answer: { ways }, frame }: { answer: RemedyAnswer; frame: Frame }) {
  const t = words(frame.lang);
  if (ways.length === 0) return null;
  return (
    <>
      <p>
        <strong>{t('whatElse')}</strong>
      </p>
      <ul>
        {ways.map(({ label, citation, sure }) => (
          <li>
            {label[frame.lang]} <Cite text={citation} />
            {sure !== 'read' && <span class="usa-hint"> {t('notRead')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
