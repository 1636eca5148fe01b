import type { Day } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Group, Item } from '../list.ts';
import { type Due, isSettled, type State } from '../model/adulthood.ts';
import { paths } from '../paths.ts';
import type { KeptFact } from '../store.ts';
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
      actions={
        view.mayAdd && (
          <a href={paths.item(view.record.id, item.id)}>
            {t('change')}
            <span class="usa-sr-only">: {item.label[frame.lang]}</span>
          </a>
        )
      }
      aside={item.dayOf18 && <Tag tone={isSettled(now?.state) ? 'good' : 'calm'}>{t('ofTheDay')}</Tag>}
    >
      <p class="usa-hint">{t(`group-${item.group}`)}</p>
      <Told item={item} view={view} frame={frame} />
    </Card>
  );
}

/** Each word of it, with its day: applied, then enrolled, and whether that was before the day of 18. */
type ToldProps = { item: Item; view: { history: KeptFact[]; eighteenth: Day | null }; frame: Frame };
export function Told({ item, view, frame }: ToldProps) {
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
