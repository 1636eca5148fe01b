import { TellingOnce } from '#casework/story/index.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { needKinds } from '../model/hearing.ts';
import { paths } from '../paths.ts';
import type { Need } from '../store.ts';
import { words } from '../words.ts';
import type { HearingProps } from './hearing.tsx';

/** What the hearing needs: each with whose it is, and whether it is done. */
export function Needs({ view, frame }: HearingProps) {
  const t = words(frame.lang);
  const needs = view.hearing.needs.filter(({ droppedAt }) => droppedAt === null);
  const may = view.mayAdd && !view.hearing.cancelledAt;
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{t('needs')}</h2>
      {needs.length === 0 && <p>{t('noNeeds')}</p>}
      <Grid>
        {needs.map((need) => (
          <NeedCard need={need} view={view} frame={frame} />
        ))}
      </Grid>
      {may && <AddNeed view={view} frame={frame} />}
    </section>
  );
}

function NeedCard({ need, view, frame }: HearingProps & { need: Need }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const { record, hearing } = view;
  const here = paths.need(record.id, hearing.id, need.id);
  const label = t(`need-${need.kind}`);
  const field = `owner.${need.id}`;
  const { error, isBack } = typed(frame.path === here ? frame.again : null);
  const may = view.mayAdd && !hearing.cancelledAt;
  return (
    <Card
      heading={label}
      headingLevel={3}
      aside={need.doneAt && <Tag tone="good">{t('isDone')}</Tag>}
      actions={
        may && (
          <Form action={here} label={label}>
            <Actions>
              <SubmitButton
                name="act"
                value={need.doneAt ? 'open-again' : 'done'}
                look={need.doneAt ? 'plain' : 'outline'}
              >
                {t(need.doneAt ? 'openAgain' : 'done')}
              </SubmitButton>
              {!need.doneAt && (
                <SubmitButton name="act" value="drop" look="plain">
                  {t('drop')}
                </SubmitButton>
              )}
            </Actions>
          </Form>
        )
      }
    >
      {need.words && <p class="tl-prose">{need.words}</p>}
      <p>
        {need.doneAt
          ? t('doneBy', { name: need.doneBy ?? '', at: exactTime(need.doneAt, frame.now, frame.lang, zone) })
          : need.ownerName
            ? t('ownedBy', { name: need.ownerName })
            : t('nobodyYet')}
      </p>
      {may && !need.doneAt && (
        <Disclosure summary={t('owner')} open={isBack}>
          <Form action={here} label={`${t('owner')}: ${label}`}>
            <input type="hidden" name="act" value="give" />
            <Select
              name={field}
              label={t('give')}
              value={need.ownerId}
              error={error(field)}
              emptyLabel={t('nobodyYet')}
              areNames
              choices={view.people.map(({ userId, name }) => ({ value: userId, label: name }))}
            />
            <SubmitButton look="outline">{t('giveDo')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
    </Card>
  );
}

/** What must not be asked again stands on this page once, below (`Speaking`). */
function AddNeed({ view, frame }: HearingProps) {
  const t = words(frame.lang);
  const here = paths.needs(view.record.id, view.hearing.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('addNeed')} open={isBack}>
      <TellingOnce told={{ ...view.told, neverAsk: [] }} form="hearing-need" frame={frame}>
        <Form action={here} label={t('addNeed')}>
          <Select
            name="need"
            label={t('needKind')}
            value={value('need')}
            error={error('need')}
            choices={needKinds.map((kind) => ({ value: kind, label: t(`need-${kind}`) }))}
          />
          <TextArea
            name="needWords"
            label={t('needWords')}
            hint={t('noCourtHere')}
            value={value('needWords')}
            error={error('needWords')}
            rows={2}
            maxlength={600}
          />
          <Select
            name="owner"
            label={t('owner')}
            value={value('owner')}
            error={error('owner')}
            emptyLabel={t('nobodyYet')}
            areNames
            choices={view.people.map(({ userId, name }) => ({ value: userId, label: name }))}
          />
          <Actions>
            <SubmitButton>{t('save')}</SubmitButton>
          </Actions>
        </Form>
      </TellingOnce>
    </Disclosure>
  );
}
