import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Again, Frame } from '#platform/http/door.ts';
import type { Facts } from '#reference/protocols/index.ts';
import { Card } from '#ui/card.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { BeginView, OffersView } from '../actions/begin.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { EvidenceFieldInput } from './evidence-field.tsx';

/** Which response may be begun for this youth, what the facts call for first. */
export function OffersPage({ view, frame }: { view: OffersView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('begin')} width="form" crumbs={crumbs(view, frame)}>
      <h1>{t('begin')}</h1>
      <p class="usa-intro">{t('beginIntro')}</p>
      {view.offers.length === 0 && <EmptyState heading={t('nothingToBegin')} />}
      {view.offers.map((offer) => (
        <Card
          heading={offer.title[frame.lang]}
          href={paths.beginOne(view.youth.id, offer.id)}
          aside={offer.because === 'facts' ? <Tag tone="care">{t('factsCall')}</Tag> : null}
        >
          <p>{offer.purpose[frame.lang]}</p>
        </Card>
      ))}
    </StaffPage>
  );
}

/** One response before it is begun. */
export function BeginPage({ view, frame }: { view: BeginView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const { definition } = view.published;
  return (
    <StaffPage frame={frame} title={t('begin')} width="form" crumbs={crumbs(view, frame)}>
      <h1>{definition.title[frame.lang]}</h1>
      <p>{definition.purpose[frame.lang]}</p>
      <Form action={paths.beginOne(view.youth.id, definition.id)}>
        {view.fields.length > 0 && <h2>{t('whatIsKnown')}</h2>}
        {view.fields.map((field) => (
          <EvidenceFieldInput field={field} frame={frame} back={frame.again ?? asTyped(view.facts)} />
        ))}
        <DateTimeField
          name="at"
          label={t('whenItHappened')}
          hint={t('whenItHappenedHint')}
          value={value('at')}
          error={error('at')}
        />
        <TextArea
          name="reason"
          label={t('whyBegin')}
          hint={view.because === 'facts' ? t('whyBeginFacts') : t('whyBeginHand')}
          value={value('reason')}
          error={error('reason')}
          rows={2}
          maxlength={2000}
        />
        <Actions>
          <SubmitButton>{t('beginNow')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

/** What is known, as a form that came back would hold it. */
function asTyped(facts: Facts): Again {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (value === null || value === undefined) continue;
    values[`e.${name}`] =
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'object' ? [...value] : String(value);
  }
  return { values, errors: {}, notice: null };
}

const crumbs = ({ youth }: Pick<OffersView, 'youth'>, frame: Frame) => [
  { href: youthPaths.youth(youth.id), label: calledBy(youth.card, youth.number, frame.lang) },
];
