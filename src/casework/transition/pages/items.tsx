import type { Frame } from '#platform/http/door.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Group, Item } from '../list.ts';
import { type Due, isSettled, type State, states } from '../model/adulthood.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { AdulthoodProps } from './adulthood.tsx';

/** A paper is had or missing; a benefit is applied for and enrolled; everything else is in place or not. */
export function stateWords(group: Group, state: State, frame: Frame): string {
  const t = words(frame.lang);
  if (state === 'not-wanted') return t('notWanted');
  const kind = group === 'papers' || group === 'benefits' ? group : 'other';
  return t(`${kind}-${state}`);
}

type AgeProps = AdulthoodProps & { due: Due<Item> };

/** What is due at one age; folded where that age is still far, or all of it is settled. */
export function AgeItems({ due, view, frame }: AgeProps) {
  const t = words(frame.lang);
  const heading = t(`at-${due.id}` as 'at-18');
  return (
    <section aria-labelledby={`age-${due.id.replace('.', '-')}`}>
      <h2 id={`age-${due.id.replace('.', '-')}`}>
        {due.day ? `${heading}, ${dayWords(due.day, frame.lang)}` : heading}
      </h2>
      <Grid>
        {due.items.map((item) => (
          <ItemCard item={item} view={view} frame={frame} />
        ))}
      </Grid>
    </section>
  );
}

function ItemCard({ item, view, frame }: AdulthoodProps & { item: Item }) {
  const t = words(frame.lang);
  const now = view.facts.get(item.id);
  return (
    <Card
      heading={item.label[frame.lang]}
      headingLevel={3}
      aside={item.dayOf18 && <Tag tone={isSettled(now?.state) ? 'good' : 'calm'}>{t('ofTheDay')}</Tag>}
    >
      <p class="usa-hint">{t(`group-${item.group}`)}</p>
      <Told item={item} view={view} frame={frame} />
      {view.mayAdd && <ItemForm item={item} view={view} frame={frame} />}
    </Card>
  );
}

/** Each word of it, with its day: applied, then enrolled, and whether that was before the day of 18. */
function Told({ item, view, frame }: AdulthoodProps & { item: Item }) {
  const t = words(frame.lang);
  const told = view.history.filter((fact) => fact.item === item.id);
  if (told.length === 0) return <p>{t('nothingYet')}</p>;
  return (
    <ul>
      {told.map((fact) => (
        <li>
          {stateWords(item.group, fact.state, frame)}, {dayWords(fact.onDay, frame.lang)}
          {item.group === 'benefits' && fact.state === 'have' && view.eighteenth && (
            <>, {t(fact.onDay < view.eighteenth ? 'beforeDay' : 'afterDay')}</>
          )}
          {fact.words && <>: {fact.words}</>}
        </li>
      ))}
    </ul>
  );
}

function ItemForm({ item, view, frame }: AdulthoodProps & { item: Item }) {
  const t = words(frame.lang);
  const here = paths.items(view.record.id);
  const sent = typed(frame.path === here ? frame.again : null);
  const own = sent.isBack && sent.value('item') === item.id;
  const back = typed(own ? frame.again : null);
  const label = `${t('change')}: ${item.label[frame.lang]}`;
  return (
    <Disclosure summary={t('change')} open={own}>
      <Form action={here} label={label}>
        <input type="hidden" name="item" value={item.id} />
        <Radios
          name="state"
          label={t('state')}
          value={back.value('state')}
          error={back.error('state')}
          choices={states.map((each) => ({ value: each, label: stateWords(item.group, each, frame) }))}
        />
        <DateField
          name="onDay"
          label={t('sinceDay')}
          value={back.value('onDay') || view.today}
          error={back.error('onDay')}
        />
        <TextField
          name="words"
          label={t('more')}
          value={back.value('words')}
          error={back.error('words')}
          maxlength={600}
        />
        <Actions>
          <SubmitButton look="outline">{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
