import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { RulesView } from '../actions/see.ts';
import { seatIds } from '../model/kinds.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Rule } from './rule.tsx';
import { eitherSeat } from './speak.ts';

type Props = { view: RulesView; frame: Frame };

/** What each kind of team must have, with its source; the county's people who may change it do it here. */
export function RulesPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const may = frame.actor?.roles.some((role) => role === 'administrator' || role === 'plan-lead') ?? false;
  return (
    <StaffPage frame={frame} title={t('rules')} crumbs={[{ href: paths.list, label: t('meetings') }]}>
      <h1>{t('rules')}</h1>
      <p class="usa-intro">{t('ruleIntro')}</p>
      {view.rules.map((rule) => (
        <section>
          <h2>{rule.title[frame.lang]}</h2>
          {rule.own && <Tag tone="calm">{t('own')}</Tag>}
          <Rule rule={rule} frame={frame} />
          {may && (
            <p>
              <a href={paths.rule(rule.id)}>{t('ruleChange', { kind: rule.title[frame.lang] })}</a>
            </p>
          )}
        </section>
      ))}
    </StaffPage>
  );
}

/** Changing one kind's seats. */
export function RulePage({ view: rule, frame }: { view: RulesView['rules'][number]; frame: Frame }) {
  const t = words(frame.lang);
  const here = paths.rule(rule.id);
  const { value, values, error, isBack } = typed(frame.again);
  const title = t('ruleChange', { kind: rule.title[frame.lang] });
  const all = [...new Set([...rule.required, ...seatIds])];
  return (
    <StaffPage
      frame={frame}
      title={t('rules')}
      crumbs={[
        { href: paths.list, label: t('meetings') },
        { href: paths.rules, label: t('rules') },
      ]}
    >
      <h1>{title}</h1>
      <Rule rule={rule} frame={frame} />
      <Form action={here} label={title}>
        <Checkboxes
          name="required"
          label={t('required')}
          values={isBack ? values('required') : rule.required}
          error={error('required')}
          choices={all.map((each) => ({ value: each, label: eitherSeat(each.split('|'), frame) }))}
        />
        <TextField
          name="because"
          label={t('ruleBecause')}
          value={value('because')}
          error={error('because')}
          maxlength={400}
        />
        <DateField name="checkedOn" label={t('ruleChecked')} value={value('checkedOn')} error={error('checkedOn')} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
