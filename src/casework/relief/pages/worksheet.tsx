import { TellingOnce } from '#casework/story/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios } from '#ui/choice-field.tsx';
import { Cite } from '#ui/cite.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { SheetView } from '../actions/sheet.ts';
import type { Asked } from '../model/asked.ts';
import { meanses, type Said, whoms } from '../model/sheet.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { lawWords } from '../words-law.ts';
import { EvidenceList } from './evidence.tsx';
import { chargeName } from './facts.tsx';
import { Tests } from './tests.tsx';

export type SheetProps = { view: SheetView; frame: Frame };

/** How one charge follows from being exploited. What the youth told once stands first; nobody asks again. */
export function WorksheetPage({ view, frame }: SheetProps) {
  const t = words(frame.lang);
  const { record, charge } = view;
  const crumbs = [
    ...toRecord(record, frame),
    { href: paths.relief(record.id), label: t('title') },
    { href: paths.charge(record.id, charge.id), label: t('charge') },
  ];
  return (
    <StaffPage frame={frame} title={t('worksheet')} crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('worksheetOf', { charge: chargeName(charge, frame) })}</h2>
      <p>{t('privileged')}</p>
      <Known view={view} frame={frame} />
      <TellingOnce told={view.told} form="worksheet" frame={frame}>
        <SheetForm view={view} frame={frame} />
      </TellingOnce>
      <EvidenceList view={view} frame={frame} />
      <Tests view={view} counsels={view.counsels} frame={frame} />
      <PrintButton />
    </StaffPage>
  );
}

/** What is known already: what the youth told, and when they were exploited. */
function Known({ view, frame }: SheetProps) {
  const t = words(frame.lang);
  const { work } = view.counsels;
  return (
    <section aria-labelledby="known">
      <h3 id="known">{t('known')}</h3>
      {work.account?.words ? (
        <Disclosure summary={t('account')}>
          <p class="tl-prose">{work.account.words}</p>
        </Disclosure>
      ) : (
        <p>
          {t('noAccount')} <a href={paths.account(view.record.id)}>{t('account')}</a>
        </p>
      )}
      {work.periods.length === 0 ? (
        <p>{t('noPeriods')}</p>
      ) : (
        <ul>
          {work.periods.map(({ form, from, until, standing }) => (
            <li>
              {t(until ? 'periodFromTo' : 'periodFrom', {
                form: t(`form-${form}`),
                from: dayWords(from, frame.lang),
                to: until ? dayWords(until, frame.lang) : '',
                standing: t(`standing-${standing}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SheetForm({ view, frame }: SheetProps) {
  const t = words(frame.lang);
  const here = paths.worksheet(view.record.id, view.charge.id);
  const { value, values, error, isBack } = typed(frame.path === here ? frame.again : null);
  const sheet = view.counsels.sheet;
  const yesNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
    { value: '', label: t('notKnown') },
  ];
  const radios = (name: 'during' | 'demanded' | 'otherwise') => (
    <Radios
      name={name}
      label={t(`fact-${name}`)}
      inline
      value={isBack ? value(name) : (sheet?.[name] ?? '')}
      error={error(name)}
      choices={yesNo}
    />
  );
  const boxes = (name: 'whom' | 'means' | 'forms', choices: { value: string; label: string }[]) => (
    <Checkboxes
      name={name}
      label={t(`fact-${name}`)}
      values={isBack ? values(name) : (sheet?.[name] ?? [])}
      error={error(name)}
      choices={choices}
    />
  );
  const area = (name: string, key: 'demanded' | 'where' | 'got' | 'refusal' | 'knew') => (
    <TextArea
      name={name}
      label={t(`words-${key}`)}
      value={isBack ? value(name) : (sheet?.words[key] ?? '')}
      error={error(name)}
      rows={3}
      maxlength={6000}
    />
  );
  return (
    <Form action={here} label={t('worksheet')}>
      <input type="hidden" name="follows" value={isBack ? value('follows') : (sheet?.id ?? '')} />
      {area('demandedWords', 'demanded')}
      {radios('demanded')}
      {boxes(
        'whom',
        whoms.map((each) => ({ value: each, label: t(`whom-${each}`) })),
      )}
      {boxes(
        'means',
        meanses.map((each) => ({ value: each, label: t(`means-${each}`) })),
      )}
      {area('where', 'where')}
      {radios('during')}
      {boxes(
        'forms',
        (['sex', 'labor'] as const).map((each) => ({ value: each, label: t(`forms-${each}`) })),
      )}
      {area('got', 'got')}
      {area('refusal', 'refusal')}
      {radios('otherwise')}
      {area('knew', 'knew')}
      <Questions asked={view.asked} said={sheet?.said} frame={frame} isBack={isBack} value={value} />
      <Actions>
        <SubmitButton>{t('save')}</SubmitButton>
      </Actions>
    </Form>
  );
}

type QuestionsProps = {
  asked: Asked[];
  said: Said | undefined;
  frame: Frame;
  isBack: boolean;
  value: (name: string) => string;
};

/** What the laws ask beside it: only a person can answer. */
function Questions({ asked, said, frame, isBack, value }: QuestionsProps) {
  const t = words(frame.lang);
  if (asked.length === 0) return null;
  const stored = ({ what, id }: Asked) =>
    what === 'consent' || what === 'restitution' ? said?.[what] : said?.[what][id];
  return (
    <>
      <h3>{t('lawsAsk')}</h3>
      {asked.map((each) => (
        <Radios
          name={each.name}
          label={questionOf(each, frame)}
          hint={<Cite text={each.citation} />}
          inline
          value={isBack ? value(each.name) : (stored(each) ?? '')}
          choices={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
            { value: '', label: t('notKnown') },
          ]}
        />
      ))}
    </>
  );
}

function questionOf({ what, id, label }: Asked, frame: Frame): string {
  const t = words(frame.lang);
  if (what === 'groups') return t('inGroup', { group: label?.[frame.lang] ?? id });
  if (label) return label[frame.lang];
  if (what === 'bars') return lawWords(frame.lang)(`bar-${id}` as 'bar-used-before');
  return t(`asks-${what as 'consent'}`);
}
