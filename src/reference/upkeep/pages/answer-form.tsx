import type { Frame } from '#platform/http/door.ts';
import {
  ExclusionRows,
  HoursTable,
  inside,
  linesOf,
  TranslationsField,
  text,
  type Values,
} from '#reference/directory/index.ts';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { NumberField, TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { type ConfirmView, prefixOf } from '../actions/confirm.ts';
import { bodiesFor, countsOf, fieldsFor } from '../model/answer.ts';
import { shownFor } from '../model/shown.ts';
import { providerWords } from '../words-provider.ts';

type One = ConfirmView['services'][number];
type Props = { view: ConfirmView; frame: Frame };

/** What the public reads of each service, one tap that says it is right, and under each what may be different. */
export function AnswerForm({ view, frame }: Props) {
  const t = providerWords(frame.lang);
  const back = typed(frame.again);
  const shown = shownFor(view.services.map(({ entry }) => entry));
  const values: Values = back.isBack
    ? back
    : { value: (name) => shown[name] ?? '', values: () => [], error: () => undefined };
  return (
    <>
      <input type="hidden" name="opened" value={back.value('opened') || view.opened} />
      {view.services.map((one) => (
        <Sight one={one} frame={frame} />
      ))}
      <SubmitButton name="all" value="right">
        {t('allRight')}
      </SubmitButton>
      <h2>{t('orMend')}</h2>
      <p>{t('orMendText')}</p>
      {view.services.map((one, at) => (
        <Mending one={one} prefix={prefixOf(at)} isOpen={back.isBack} values={values} frame={frame} />
      ))}
      <SubmitButton look="outline">{t('send')}</SubmitButton>
    </>
  );
}

const seen = [
  'description',
  'when_you_come',
  'status',
  'schedules',
  'phones',
  'email',
  'minimum_age',
  'maximum_age',
  'eligibility_description',
  'open_without_case',
  'no_id_needed',
  'walk_in',
  'languages',
  'fees_description',
  'required_documents',
  'capacity',
  'exclusions',
  'translations',
];

/** One service as it is open to all. */
function Sight({ one: { entry }, frame }: { one: One; frame: Frame }) {
  const t = providerWords(frame.lang);
  const where = entry.places.map(({ location, visit }) => [
    location.confidential === true
      ? t('placeHidden')
      : [text(location, 'name'), ...linesOf(location, ['addresses'], frame.lang).map(({ value }) => value)]
          .filter(Boolean)
          .join(': '),
    ...linesOf(visit, ['schedules'], frame.lang).map(({ value }) => value),
    ...linesOf(location, ['schedules'], frame.lang).map(({ value }) => value),
  ]);
  return (
    <section class="tl-card">
      <h2>{text(entry.service, 'name')}</h2>
      <SummaryList
        rows={[
          ...linesOf(entry.service, seen, frame.lang),
          ...where.map((lines) => ({ label: t('places'), value: lines.filter(Boolean).join('. ') })),
        ]}
      />
    </section>
  );
}

type MendingProps = { one: One; prefix: string; isOpen: boolean; values: Values; frame: Frame };

function Mending({ one: { entry }, prefix, isOpen, values, frame }: MendingProps) {
  const t = providerWords(frame.lang);
  const { home } = fieldsFor(entry);
  const counts = countsOf(entry);
  const schedules = inside(bodiesFor(entry)[home.of] ?? {}, 'schedules');
  const field = (name: string) => ({
    name: prefix + name,
    value: values.value(prefix + name),
    error: values.error(prefix + name),
  });
  return (
    <Disclosure summary={`${t('different')}: ${text(entry.service, 'name')}`} open={isOpen}>
      <Room prefix={prefix} values={values} frame={frame} />
      <HoursTable schedules={schedules} typed={values} prefix={prefix} frame={frame} />
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">{t('phones')}</legend>
        {Array.from({ length: Math.min(12, counts.phones + 1) }, (_, row) => (
          <>
            {['id', 'extension', 'type', 'description'].map((part) => (
              <input
                type="hidden"
                name={`${prefix}phones-${row}-${part}`}
                value={values.value(`${prefix}phones-${row}-${part}`)}
              />
            ))}
            <TextField {...field(`phones-${row}-number`)} label={`${t('number')} ${row + 1}`} type="tel" />
          </>
        ))}
      </fieldset>
      <ExclusionRows rows={Math.min(12, counts.exclusions + 1)} typed={values} frame={frame} prefix={prefix} />
      <Disclosure summary={t('otherLanguages')}>
        <TranslationsField body={entry.service} typed={values} frame={frame} prefix={prefix} />
      </Disclosure>
      <Checkbox name={`${prefix}closed`} label={t('closed')} checked={values.value(`${prefix}closed`) === 'yes'} />
      <TextArea {...field('note')} label={t('note')} hint={t('noteHint')} rows={3} />
    </Disclosure>
  );
}

function Room({ prefix, values, frame }: { prefix: string; values: Values; frame: Frame }) {
  const t = providerWords(frame.lang);
  return (
    <>
      <Radios
        name={`${prefix}space`}
        label={t('roomNow')}
        hint={t('roomHint')}
        value={values.value(`${prefix}space`)}
        error={values.error(`${prefix}space`)}
        choices={[
          { value: 'open', label: t('roomOpen') },
          { value: 'waiting', label: t('roomWaiting') },
          { value: 'full', label: t('roomFull') },
          { value: '', label: t('roomUnsaid') },
        ]}
      />
      <NumberField
        name={`${prefix}space-wait`}
        label={t('wait')}
        value={values.value(`${prefix}space-wait`)}
        error={values.error(`${prefix}space-wait`)}
      />
    </>
  );
}
