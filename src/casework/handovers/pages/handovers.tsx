import { TellingOnce } from '#casework/story/index.ts';
import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { accessPaths } from '#foundation/access/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { HandoversView } from '../actions/handovers.ts';
import { handoverState } from '../model/handover.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: HandoversView; frame: Frame };

/** The hand-overs of a youth, and the form for one: three things that only the leaver knows. */
export function HandoversPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, handovers } = view;
  return (
    <StaffPage frame={frame} title={t('handovers')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('handovers')}</h2>
      <p>{t('handoversLead')}</p>
      {handovers.length === 0 && <p>{t('none')}</p>}
      {handovers.map((each) => (
        <Card
          heading={t('fromTo', { from: each.fromName, to: each.toName })}
          headingLevel={3}
          href={paths.handover(record.id, each.id)}
          aside={<Tag>{t(`state-${handoverState(each)}`)}</Tag>}
        >
          <p>{t('leaves', { name: each.fromName, day: dayWords(each.leavesOn, frame.lang) })}</p>
        </Card>
      ))}
      {view.mayAdd && <HandoverForm view={view} frame={frame} />}
    </StaffPage>
  );
}

const texts = ['helps', 'careful', 'first'] as const;

function HandoverForm({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record } = view;
  const { value, error } = typed(frame.again);
  const me = frame.actor?.userId ?? '';
  const takers = view.colleagues.filter(({ userId }) => userId !== me);
  return (
    <section aria-labelledby="write">
      <h2 id="write">{t('write')}</h2>
      {record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      <p>
        {t('onlyTeam')} <a href={accessPaths.access(record.id)}>{t('whoSees')}</a>
      </p>
      <TellingOnce told={view.told} form="handover" frame={frame}>
        <Form action={paths.handovers(record.id)} label={t('write')}>
          {view.leavers.length > 1 ? (
            <Select
              name="from"
              label={t('from')}
              value={value('from') || me}
              error={error('from')}
              areNames
              choices={view.leavers.map(({ userId, name }) => ({ value: userId, label: name }))}
            />
          ) : (
            <input type="hidden" name="from" value={me} />
          )}
          <Select
            name="to"
            label={t('to')}
            value={value('to')}
            error={error('to')}
            areNames
            choices={takers.map(({ userId, name, agencyName }) => ({ value: userId, label: `${name}, ${agencyName}` }))}
          />
          <DateField
            name="leavesOn"
            label={t('leavesOn')}
            value={value('leavesOn') || dayOf(frame.now, frame.actor?.timeZone ?? 'UTC')}
            error={error('leavesOn')}
          />
          {texts.map((each) => (
            <TextArea
              name={each}
              label={t(each)}
              hint={t('threeHint')}
              value={value(each)}
              error={error(each)}
              rows={3}
              maxlength={600}
            />
          ))}
          <Actions>
            <SubmitButton>{t('save')}</SubmitButton>
          </Actions>
        </Form>
      </TellingOnce>
    </section>
  );
}
