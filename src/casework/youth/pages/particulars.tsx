import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ParticularsView } from '../actions/particulars.ts';
import { type Category, type KindName, kinds } from '../model/kinds.ts';
import { type Particular, standingNow } from '../model/particulars.ts';
import { paths } from '../paths.ts';
import { valueWords } from '../value-words.ts';
import { words } from '../words.ts';
import { KindField } from './kind-field.tsx';
import { toRecord, YouthHeading } from './youth-heading.tsx';

/** What is known, by category, what was before, and a form for each kind that this person may add. */
export function ParticularsPage({ view, frame }: { view: ParticularsView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, all } = view;
  const now = standingNow(all, frame.now);
  const before = all.filter((each) => !now.includes(each));
  const categories = [...new Set([...now, ...before].map(({ category }) => category))];
  return (
    <StaffPage frame={frame} title={t('particulars')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('particulars')}</h2>
      <p class="usa-hint">{t('particularsIntro')}</p>
      {all.length === 0 && <EmptyState heading={t('nothingKnown')} />}
      {categories.map((category) => (
        <section>
          <h3>{t(`category-${category}`)}</h3>
          {now
            .filter((each) => each.category === category)
            .map((fact) => (
              <Fact fact={fact} mayEnd={view.mayAddKinds.includes(fact.kind)} youthId={record.id} frame={frame} />
            ))}
          <Earlier facts={before.filter((each) => each.category === category)} frame={frame} />
        </section>
      ))}
      <h2>{t('add')}</h2>
      {offered(view.mayAddKinds).map(([category, list]) => (
        <section>
          <h3>{t(`category-${category}`)}</h3>
          {list.map((kind) => (
            <AddForm kind={kind} youthId={record.id} frame={frame} />
          ))}
        </section>
      ))}
    </StaffPage>
  );
}

function offered(list: readonly KindName[]): [Category, KindName[]][] {
  const groups = new Map<Category, KindName[]>();
  for (const kind of list) {
    const { category } = kinds[kind];
    groups.set(category, [...(groups.get(category) ?? []), kind]);
  }
  return [...groups];
}

type FactProps = { fact: Particular; mayEnd: boolean; youthId: string; frame: Frame };

function Fact({ fact, mayEnd, youthId, frame }: FactProps) {
  const t = words(frame.lang);
  return (
    <div class="tl-card">
      <p>
        <strong>{t(`kind-${fact.kind}`)}</strong>: {valueWords(fact.kind, fact.value, frame.lang)}{' '}
        <span class="usa-hint">{t('sinceDay', { at: at(fact.since, frame) })}</span>
      </p>
      {mayEnd && (
        <Form action={paths.ending(youthId, fact.id)} label={`${t('ended')}: ${t(`kind-${fact.kind}`)}`}>
          <SubmitButton look="plain">{t('ended')}</SubmitButton>
        </Form>
      )}
    </div>
  );
}

function Earlier({ facts, frame }: { facts: readonly Particular[]; frame: Frame }) {
  const t = words(frame.lang);
  if (facts.length === 0) return null;
  return (
    <Disclosure summary={t('history')}>
      <ul>
        {facts.map((fact) => (
          <li>
            {t(`kind-${fact.kind}`)}: {valueWords(fact.kind, fact.value, frame.lang)}{' '}
            <span class="usa-hint">
              {fact.until
                ? t('fromTo', { from: at(fact.since, frame), to: at(fact.until, frame) })
                : t('sinceDay', { at: at(fact.since, frame) })}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function AddForm({ kind, youthId, frame }: { kind: KindName; youthId: string; frame: Frame }) {
  const t = words(frame.lang);
  const mine = frame.again !== null && frame.again.values.kind === kind;
  const { value, error } = typed(mine ? frame.again : null);
  const label = t(`kind-${kind}`);
  return (
    <Disclosure summary={label} open={mine}>
      <Form action={paths.particulars(youthId)} label={t('addParticular', { what: label })}>
        <input type="hidden" name="kind" value={kind} />
        <KindField kind={kind} now={null} frame={mine ? frame : { ...frame, again: null }} />
        <DateField
          name="since"
          label={t('since')}
          hint={t('happenedAtHint')}
          value={value('since')}
          error={error('since')}
        />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

const at = (moment: Date, frame: Frame) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
