import { type Charge, chargeName, outcomeLine, reliefPaths } from '#casework/relief/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { endOfDay } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Clock } from '#ui/clock.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { Steps } from '#ui/steps.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { OpenMatter } from '../actions/open.ts';
import { packetFor } from '../model/law.ts';
import { mayBeWritten, mayFollow, mayTakeBack, steps } from '../model/matter.ts';
import { paths } from '../paths.ts';
import type { WrittenStep } from '../store.ts';
import { words } from '../words.ts';
import { alsoWords } from '../words-also.ts';
import { GrantForm } from './grant-form.tsx';
import { Holders } from './holders.tsx';
import { StepForm } from './step-form.tsx';
import { WordingForm } from './wording-form.tsx';

export type MatterProps = { view: OpenMatter; frame: Frame };

export const crumbsTo = ({ view: { record }, frame }: MatterProps) => {
  const t = words(frame.lang);
  return [
    ...toRecord(record, frame),
    { href: reliefPaths.relief(record.id), label: t('relief') },
    { href: paths.petitions(record.id), label: t('title') },
  ];
};

/** One petition: where it stands, which days run, what has happened, who holds a record, and its papers. */
export function MatterPage({ view, frame }: MatterProps) {
  const t = words(frame.lang);
  const { record, one } = view;
  const { matter, of, standing } = one;
  const hasPapers = of !== null && packetFor(of.file, of.remedy, of.law) !== null;
  return (
    <StaffPage frame={frame} title={t('petition')} crumbs={crumbsTo({ view, frame })}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{of?.remedy.title[frame.lang] ?? matter.remedy}</h2>
      <p>
        <Tag tone="calm">{t(`standing-${standing}`)}</Tag> {t('begunBy', { name: matter.byName ?? '' })}
      </p>
      {standing === 'unanswered' && <p>{t('unopposed')}</p>}
      {matter.sealing && <Also view={view} frame={frame} />}
      <ul>
        {one.charges.map((charge) => (
          <li>
            <Named charge={charge} view={view} frame={frame} />
          </li>
        ))}
      </ul>
      <Days view={view} frame={frame} />
      <Happened view={view} frame={frame} />
      <section aria-labelledby="papers">
        <h2 id="papers">{t('papers')}</h2>
        {hasPapers ? (
          <Actions>
            <ButtonLink href={paths.packet(record.id, matter.id)}>{t('toPacket')}</ButtonLink>
          </Actions>
        ) : (
          <p>{t('noPapers')}</p>
        )}
        <WordingForm view={view} frame={frame} />
      </section>
      <Holders view={view} frame={frame} />
      <PrintButton />
    </StaffPage>
  );
}

/** One record of it: a link while it is on the record, and what the order did with it. */
function Named({ charge, view: { record, one }, frame }: MatterProps & { charge: Charge }) {
  const t = words(frame.lang);
  const name = chargeName(charge, frame);
  const granted = one.standing === 'granted';
  const isNamed = one.matter.namedIds.includes(charge.id);
  return (
    <>
      {charge.sealed ? name : <a href={reliefPaths.charge(record.id, charge.id)}>{name}</a>}:{' '}
      {outcomeLine(charge, frame)}
      {granted && isNamed && `. ${t(charge.sealed ? 'sealedHere' : 'sealingUndone')}`}
      {granted && one.matter.sealing !== null && !isNamed && `. ${t('notNamed')}`}
    </>
  );
}

/** What else here may speak of what was cleared: to be looked through once, and again when more is found. */
const Also = ({ view: { record, one }, frame }: MatterProps) => (
  <Actions>
    <ButtonLink look="outline" href={paths.also(record.id, one.matter.id)}>
      {alsoWords(frame.lang)('alsoTitle')}
    </ButtonLink>
  </Actions>
);

function Days({ view, frame }: MatterProps) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const { of, days } = view.one;
  const law = of?.law;
  const unread = law && law.destroyedBy !== 'unknown' && law.destroyedBy.sure !== 'read';
  return (
    <section aria-labelledby="days">
      <h2 id="days">{t('days')}</h2>
      {days.length === 0 && <p>{t('noDays')}</p>}
      <ul>
        {days.map(({ what, on }) => (
          <li>
            {t(`due-${what}`)}: <Clock dueAt={endOfDay(on, zone)} now={frame.now} timeZone={zone} />{' '}
            {what === 'destroying' && unread && <span class="usa-hint">{t('notRead')}</span>}
          </li>
        ))}
      </ul>
      {law && (
        <DescriptionOfRule
          citation={law.citation}
          source={{ label: law.source }}
          checkedOn={law.sure === 'read' ? law.checkedOn : null}
        />
      )}
    </section>
  );
}

function Happened({ view, frame }: MatterProps) {
  const t = words(frame.lang);
  const facts = view.one.matter.steps;
  const next = mayFollow(facts);
  // Of the ends only the hoped one stands ahead; the others once they came.
  const shown = steps.filter(
    (step) =>
      facts.some((each) => each.step === step) || (next.includes(step) && step !== 'denied' && step !== 'withdrawn'),
  );
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('steps')}</h2>
      <Steps
        label={t('steps')}
        steps={shown.map((step) => {
          const fact = facts.find((each) => each.step === step);
          const ahead = step === next[0] ? ('todo' as const) : ('later' as const);
          return {
            label: t(`step-${step}`),
            state: fact ? ('done' as const) : ahead,
            note: fact ? <Note fact={fact} frame={frame} /> : t('notYet'),
            ...(fact && mayTakeBack(facts, fact) && !(step === 'granted' && view.one.matter.sealing)
              ? { action: <TakeBack fact={fact} view={view} frame={frame} /> }
              : {}),
          };
        })}
      />
      {next.length > 0 && <StepForm view={view} frame={frame} next={mayBeWritten(facts)} />}
      {next.includes('granted') && <GrantForm view={view} frame={frame} />}
    </section>
  );
}

function Note({ fact, frame }: { fact: WrittenStep; frame: Frame }) {
  const t = words(frame.lang);
  const said = [
    dayWords(fact.on, frame.lang),
    fact.how && t(`how-${fact.how}`),
    fact.until && t('until', { day: dayWords(fact.until, frame.lang) }),
    fact.byName,
  ].filter(Boolean);
  return (
    <>
      {said.join(', ')}
      {fact.words && <span class="tl-prose"> {fact.words}</span>}
    </>
  );
}

function TakeBack({ fact, view, frame }: MatterProps & { fact: WrittenStep }) {
  const t = words(frame.lang);
  return (
    <Form
      action={paths.takingBack(view.record.id, view.one.matter.id, fact.id)}
      label={t('takeBackOf', { what: t(`step-${fact.step}`) })}
    >
      <SubmitButton look="plain">
        {t('takeBack')}
        <span class="usa-sr-only">: {t(`step-${fact.step}`)}</span>
      </SubmitButton>
    </Form>
  );
}
