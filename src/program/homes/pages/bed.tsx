import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { directoryPaths } from '#reference/directory/index.ts';
import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { BedView } from '../actions/beds.ts';
import { refusalReasons } from '../model/codes.ts';
import { paths } from '../paths.ts';
import { bedWords } from '../words-beds.ts';
import { CallNow, FreeTag, forWhom, SaidWhen } from './beds.tsx';

type Props = { view: BedView; frame: Frame };

/** One place with beds: what its provider says, in one form of two numbers; whom it refused and why; who of its staff is trained. */
export function BedPage({ view, frame }: Props) {
  const t = bedWords(frame.lang);
  const { bed } = view;
  return (
    <StaffPage frame={frame} title={t('title')} width="form" crumbs={[{ href: paths.beds, label: t('title') }]}>
      <h1>{bed.name}</h1>
      <p>{bed.offer?.organization}</p>
      <p>{[t(`kind-${bed.kind}`), ...forWhom(bed, frame)].join(' · ')}</p>
      <p>
        <FreeTag bed={bed} frame={frame} />
      </p>
      <SaidWhen bed={bed} frame={frame} />
      <CallNow bed={bed} frame={frame} />
      <p>
        <a href={directoryPaths.service(bed.serviceId)}>{t('entry')}</a>
      </p>
      {bed.mayName && <SayVacancy path={paths.vacancy(bed.id)} beds={bed.beds} frame={frame} />}
      <Refusals view={view} frame={frame} />
      <Staff view={view} frame={frame} />
      {view.mayAsk && <AskByLetter view={view} frame={frame} />}
    </StaffPage>
  );
}

/** Twenty seconds: how many are free, and how long one waits where none is. */
export function SayVacancy({ path, beds, frame }: { path: string; beds: number; frame: Frame }) {
  const t = bedWords(frame.lang);
  const { value, error } = typed(frame.path === path ? frame.again : null);
  return (
    <Form action={path} label={t('sayVacancy')}>
      <NumberField
        name="free"
        label={t('freeNow')}
        hint={t('of', { beds })}
        value={value('free')}
        error={error('free')}
        required
      />
      <NumberField name="wait" label={t('waitNow')} value={value('wait')} error={error('wait')} />
      <Actions>
        <SubmitButton>{t('say')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function Refusals({ view, frame }: Props) {
  const t = bedWords(frame.lang);
  const { bed } = view;
  const path = paths.refusal(bed.id);
  const { value, error, isBack } = typed(frame.path === path ? frame.again : null);
  return (
    <section aria-labelledby="refusals">
      <h2 id="refusals">{t('refusals')}</h2>
      {bed.refusals.length === 0 && <p>{t('noRefusals')}</p>}
      <ul class="usa-list">
        {bed.refusals.map(({ code, n }) => (
          <li>{`${t(`refusal-${code}` as 'refusal-full')}: ${n}`}</li>
        ))}
      </ul>
      {view.mayRefuse && (
        <Disclosure summary={t('writeRefusal')} open={isBack}>
          <Form action={path} label={t('writeRefusal')}>
            <p class="usa-hint">{t('refusalHint')}</p>
            <Select
              name="why"
              label={t('why')}
              value={value('why')}
              error={error('why')}
              choices={refusalReasons.map((each) => ({ value: each, label: t(`refusal-${each}`) }))}
              required
            />
            <Actions>
              <SubmitButton>{t('count')}</SubmitButton>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}

function Staff({ view: { bed }, frame }: Props) {
  const t = bedWords(frame.lang);
  const path = paths.staff(bed.id);
  const { value, error, isBack } = typed(frame.path === path ? frame.again : null);
  const at = bed.staff && exactTime(bed.staff.at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <section aria-labelledby="staff">
      <h2 id="staff">{t('staff')}</h2>
      <p>{bed.staff ? t('staffSaid', { n: bed.staff.n, m: bed.staff.m, at: at ?? '' }) : t('staffUnsaid')}</p>
      {bed.mayName && (
        <Disclosure summary={t('say')} open={isBack}>
          <Form action={path} label={t('staff')}>
            <NumberField
              name="trained"
              label={t('trained')}
              value={value('trained')}
              error={error('trained')}
              required
            />
            <NumberField name="all" label={t('staffAll')} value={value('all')} error={error('all')} required />
            <Actions>
              <SubmitButton>{t('say')}</SubmitButton>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}

function AskByLetter({ view: { bed, mailbox }, frame }: Props) {
  const t = bedWords(frame.lang);
  const isOut = bed.linkUntil !== null && bed.linkUntil > frame.now;
  if (!mailbox) return <p class="usa-hint">{t('noMailbox')}</p>;
  return (
    <Form action={paths.letter(bed.id)} label={t('askProvider')}>
      <p class="usa-hint">
        {isOut && bed.linkUntil
          ? t('letterOut', { at: exactTime(bed.linkUntil, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC') })
          : t('askProviderHint')}
      </p>
      {!isOut && <SubmitButton look="outline">{t('askProvider')}</SubmitButton>}
    </Form>
  );
}
