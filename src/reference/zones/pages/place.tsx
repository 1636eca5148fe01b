import type { Child } from 'hono/jsx';
import { StaffPage } from '#foundation/people/index.ts';
import { addMonths } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { type Step, Steps } from '#ui/steps.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { PlaceView } from '../actions/place.ts';
import type { Requirement } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { dayIn, lackWords, placeName, RulesNote, whereWords, ZoneTag } from './parts.tsx';
import { PhonesForm, SignForm, TrainingForm } from './place-forms.tsx';
import { VisitTables } from './visits.tsx';

type Props = { view: PlaceView; frame: Frame };

/** One place: what it has and what is missing, who was trained, which signs hang, what to print, and the visits. */
export function PlacePage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { application, place, site, standing, fills } = view;
  const crumbs = [
    { href: paths.list, label: t('zones') },
    { href: paths.application(application.id), label: application.name },
  ];
  return (
    <StaffPage frame={frame} title={placeName(view)} width="wide" crumbs={crumbs}>
      <h1>{placeName(view)}</h1>
      <p>
        <ZoneTag standing={standing} frame={frame} />
      </p>
      <WorksHere view={view} frame={frame} />
      <Steps steps={standing.requirements.map((each) => stepOf(each, frame))} />
      <SummaryList
        rows={[
          { label: t('where'), value: whereWords(view, frame) },
          { label: t('phones'), value: site && site.phones.length > 0 ? site.phones.join(', ') : t('noPhones') },
        ]}
      />
      {fills && <PhonesForm view={view} frame={frame} />}
      <Trained view={view} frame={frame} />
      <Signs view={view} frame={frame} />
      <Papers view={view} frame={frame} />
      <p>
        {t('sayHere')}{' '}
        <a
          href={paths.say(place.id)}
        >{`${(frame.site.address ?? '').replace(/^https?:\/\//, '')}${paths.say(place.id)}`}</a>
      </p>
      <h2>{t('visitsHere')}</h2>
      <VisitTables months={view.months} given={view.given} frame={frame} />
      <RulesNote rules={view.today.rules} frame={frame} />
      {fills && (
        <Disclosure summary={t('endPlace')}>
          <p>{t('endHint')}</p>
          <Form action={paths.placeEnd(place.id)}>
            <SubmitButton look="outline">{t('endPlace')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
    </StaffPage>
  );
}

function stepOf(each: Requirement, frame: Frame): Step {
  const t = words(frame.lang);
  const notes = [
    each.name === 'training' && each.met ? t('peopleTrained', { have: each.have, need: each.need }) : '',
    each.met ? '' : t('missing', { list: lackWords(each, frame) }),
    each.until ? t('endsOn', { day: dayIn(each.until, frame) }) : '',
    each.lapsedOn ? t('endedOn', { day: dayIn(each.lapsedOn, frame) }) : '',
  ].filter(Boolean);
  return {
    label: t(`need-${each.name}`),
    state: each.met ? 'done' : 'todo',
    ...(notes.length > 0 ? { note: notes.join(' · ') } : {}),
  };
}

function WorksHere({ view, frame }: Props) {
  const t = words(frame.lang);
  if (view.worksHere === null) return null;
  if (view.worksHere)
    return (
      <>
        <p>{t('worksHere')}</p>
        <Actions>
          <ButtonLink href={paths.visit}>{t('someoneCameIn')}</ButtonLink>
        </Actions>
      </>
    );
  return (
    <Form action={paths.workplace} label={t('workHere')}>
      <SubmitButton name="placeId" value={view.place.id} look="outline">
        {t('workHere')}
      </SubmitButton>
      <p class="usa-hint">{t('workHereHint')}</p>
    </Form>
  );
}

type Line = { label: string; note: string; link?: Child; off?: { action: string; words: string } | null };

/** Dated facts, each with a small form that ends it. */
const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <ul class="tl-plain-list tl-cards">
    {lines.map(({ label, note, link, off }) => (
      <li class="tl-card">
        <p>
          <strong>{label}</strong>
        </p>
        <p>{note}</p>
        {link && <p>{link}</p>}
        {off && (
          <Form action={off.action} label={`${off.words}: ${label}`}>
            <SubmitButton look="plain">{off.words}</SubmitButton>
          </Form>
        )}
      </li>
    ))}
  </ul>
);

function Trained({ view, frame }: Props) {
  const t = words(frame.lang);
  const { rules, day } = view.today;
  const lines = view.trainings.map(({ id, person, on, left }): Line => {
    const by = addMonths(on, rules.trainingMonths);
    const until = left && left < by ? left : by;
    return {
      label: person,
      note: t(until < day ? 'trainedOver' : 'trainedOn', { day: dayIn(on, frame), until: dayIn(until, frame) }),
      off: view.fills && !left ? { action: paths.left(view.place.id, id), words: t('markLeft') } : null,
    };
  });
  return (
    <section aria-labelledby="trained">
      <h2 id="trained">{t('trained')}</h2>
      {lines.length === 0 ? <p>{t('noTrained')}</p> : <Lines lines={lines} />}
      {view.fills && <TrainingForm view={view} frame={frame} />}
    </section>
  );
}

function Signs({ view, frame }: Props) {
  const t = words(frame.lang);
  const { rules, day } = view.today;
  const lines = view.signs.map(({ id, kind, on, takenDown, hasPhoto }): Line => {
    const by = addMonths(on, rules.signMonths);
    const until = takenDown && takenDown < by ? takenDown : by;
    return {
      label: t(kind === 'placard' ? 'sign-placard' : 'sign-poster'),
      note: t(until < day ? 'seenOver' : 'seenOn', { day: dayIn(on, frame), until: dayIn(until, frame) }),
      ...(hasPhoto ? { link: <a href={paths.photo(view.place.id, id)}>{t('seePhoto')}</a> } : {}),
      off: view.fills && !takenDown ? { action: paths.takenDown(view.place.id, id), words: t('markTakenDown') } : null,
    };
  });
  return (
    <section aria-labelledby="signs">
      <h2 id="signs">{t('signs')}</h2>
      {lines.length === 0 ? <p>{t('noSigns')}</p> : <Lines lines={lines} />}
      {view.fills && <SignForm view={view} frame={frame} />}
    </section>
  );
}

function Papers({ view, frame }: Props) {
  const t = words(frame.lang);
  const href = (paper: string, lang?: string) => `${paths.paper(view.place.id, paper)}${lang ? `?lang=${lang}` : ''}`;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      <p>{t('papersHint')}</p>
      <ul>
        <li>
          <a href={href('poster')}>{t('paper-poster')}</a>
        </li>
        <li>
          <a href={href('placard')}>{t('paper-placard')}</a>
        </li>
        <li>
          {t('paper-guide')}: <a href={href('guide', 'en')}>{t('inEnglish')}</a>,{' '}
          <a href={href('guide', 'es')}>{t('inSpanish')}</a>
        </li>
      </ul>
    </section>
  );
}
