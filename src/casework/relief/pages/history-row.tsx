import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { FileView } from '../actions/history.ts';
import { grades, whats } from '../model/charge.ts';
import type { Found, FoundValues } from '../model/history.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { chargeName, outcomeLine } from './facts.tsx';
import { placeChoices } from './places.ts';

type Props = { view: FileView; row: Found; at: number; frame: Frame };

/** One row that was found: the lines it comes from, what is not certain, what is there already, and what is made of it. */
export function FoundRow({ view, row, at, frame }: Props) {
  const t = words(frame.lang);
  const name = [row.values.code, row.values.description].filter(Boolean).join(' · ') || t('charge');
  return (
    <section class="tl-card" aria-labelledby={`row-${at}`}>
      <h3 id={`row-${at}`}>{t('rowOf', { n: at + 1, name })}</h3>
      {row.unsure.length > 0 && (
        <>
          <p>{t('notCertain')}</p>
          <ul>
            {row.unsure.map((why) => (
              <li>{t(`unsure-${why}`)}</li>
            ))}
          </ul>
        </>
      )}
      <Disclosure summary={t('readFrom')} open={row.unsure.length > 0}>
        <ul>
          {row.lines.map(({ n, text }) => (
            <li>
              {t('lineOf', { n })} <span lang="en">{text}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
      <There view={view} row={row} at={at} frame={frame} />
      <RowFields view={view} row={row} at={at} frame={frame} />
    </section>
  );
}

const thereOf = ({ charges, there }: FileView, at: number) => charges.find(({ id }) => id === there[at]) ?? null;

function There({ view, at, frame }: Props) {
  const t = words(frame.lang);
  const charge = thereOf(view, at);
  if (!charge) return null;
  return (
    <p>
      {t('seemsThere')}{' '}
      <a href={paths.charge(view.record.id, charge.id)}>
        {chargeName(charge, frame)}, {outcomeLine(charge, frame)}
      </a>
    </p>
  );
}

function RowFields({ view, row, at, frame }: Props) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(
    frame.path === paths.historyFile(view.record.id, view.file.id) ? frame.again : null,
  );
  const of = (field: keyof FoundValues) => {
    const name = `r${at}-${field}`;
    return { name, label: t(field), value: isBack ? value(name) : row.values[field], error: error(name) };
  };
  const take = `r${at}-take`;
  const isThere = thereOf(view, at) !== null;
  const ways = isThere || error(take) ? (['take', 'anyway', 'leave'] as const) : (['take', 'leave'] as const);
  const leftOut = isThere || row.unsure.includes('sameLine');
  const place = of('jurisdiction');
  const opened =
    isBack && (['agency', 'court', 'caseNumber', 'sentence', 'jurisdiction'] as const).some((f) => of(f).error);
  return (
    <>
      <TextField {...of('code')} maxlength={60} size="medium" />
      <TextField {...of('description')} hint={t('descriptionHint')} maxlength={400} />
      <Select {...of('what')} choices={whats.map((each) => ({ value: each, label: t(`what-${each}`) }))} />
      <Select
        {...of('grade')}
        emptyLabel={t('notKnown')}
        choices={grades.map((each) => ({ value: each, label: t(`grade-${each}`) }))}
      />
      <DateField {...of('happenedOn')} />
      <DateField {...of('offenseOn')} />
      <DateField {...of('arrestedOn')} />
      <Disclosure summary={t('moreOfRow')} open={opened || row.values.jurisdiction === ''}>
        <TextField {...of('agency')} maxlength={160} />
        <TextField {...of('court')} maxlength={160} />
        <TextField {...of('caseNumber')} maxlength={160} size="medium" />
        <TextArea {...of('sentence')} rows={2} maxlength={1000} />
        <Select {...place} choices={placeChoices(place.value, frame.lang)} />
      </Disclosure>
      <Radios
        name={take}
        label={t('takeRow')}
        error={error(take)}
        value={isBack ? value(take) : leftOut ? 'leave' : 'take'}
        choices={ways.map((way) => ({ value: way, label: t(`take-${way}`) }))}
      />
    </>
  );
}
