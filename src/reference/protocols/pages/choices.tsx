import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import type { ChoicesView } from '../actions/library.ts';
import type { ProtocolDefinition, Setting } from '../model/definition.ts';
import { spanWords } from '../model/sentences.ts';
import { fieldsOf } from '../model/span-fields.ts';
import { paths } from '../paths.ts';
import type { ChoiceMade } from '../store-versions.ts';
import { words } from '../words-editor.ts';
import { moment, PartPage } from './parts.tsx';
import { UnitSelect } from './span-field.tsx';

type Props = { view: ChoicesView; frame: Frame };
type Switch = ProtocolDefinition['switches'][number];

/** What the county turned on, what it set, what it has still to set; each with its history. */
export function ChoicesPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { switches, settings } = view.shown.definition;
  return (
    <PartPage view={view} frame={frame} part="choices">
      <h1>{t('choicesTitle')}</h1>
      <p class="usa-intro">{t('choicesIntro')}</p>
      {switches.length + settings.length === 0 && <EmptyState heading={t('choicesNone')} />}
      {switches.map((each) => (
        <SwitchCard view={view} frame={frame} one={each} />
      ))}
      {settings.map((each) => (
        <SettingCard view={view} frame={frame} one={each} />
      ))}
      {view.made.length > 0 && <Made view={view} frame={frame} />}
    </PartPage>
  );
}

/** Only the form that was sent shows what was typed and what was wrong with it. */
function backOf(frame: Frame, key: string) {
  const back = frame.again?.values.for === key ? frame.again : null;
  const value = (name: string) => {
    const text = back?.values[`${name}-${key}`];
    return typeof text === 'string' ? text : '';
  };
  return { back, value, error: (name: string) => back?.errors[`${name}-${key}`] };
}

function SwitchCard({ view, frame, one }: Props & { one: Switch }) {
  const t = words(frame.lang);
  const on = view.county.switches.has(one.id);
  const { value, error, back } = backOf(frame, one.id);
  const steps = view.shown.definition.steps.filter((step) => step.switch === one.id);
  return (
    <Card
      heading={say(one.title, frame.lang)}
      aside={<Tag tone={on ? 'good' : 'plain'}>{t(on ? 'isOn' : 'isOff')}</Tag>}
    >
      <p>{say(one.sentence, frame.lang)}</p>
      {steps.length > 0 && (
        <p>{t('switchSteps', { list: steps.map((step) => `“${say(step.title, frame.lang)}”`).join(', ') })}</p>
      )}
      {view.steward && (
        <details class="tl-disclosure" open={back ? true : undefined}>
          <summary>{t(on ? 'turnOff' : 'turnOn')}</summary>
          <Form action={paths.switchOf(view.id, one.id)} label={say(one.title, frame.lang)}>
            <input type="hidden" name="for" value={one.id} />
            <input type="hidden" name="to" value={on ? 'off' : 'on'} />
            <TextArea
              name={`note-${one.id}`}
              label={t('whyDecided')}
              value={value('note')}
              error={error('note')}
              rows={2}
              required
            />
            <SubmitButton>{t(on ? 'turnOff' : 'turnOn')}</SubmitButton>
          </Form>
        </details>
      )}
    </Card>
  );
}

function SettingCard({ view, frame, one }: Props & { one: Setting }) {
  const t = words(frame.lang);
  const now = view.county.settings[one.id];
  const { value, error, back } = backOf(frame, one.id);
  return (
    <Card
      heading={say(one.label, frame.lang)}
      aside={
        <Tag tone={now === undefined ? 'care' : 'good'}>
          {now === undefined ? t('notSet') : valueWords(one, now, frame)}
        </Tag>
      }
    >
      <p>{say(one.note, frame.lang)}</p>
      {view.steward && (
        <details class="tl-disclosure" open={back ? true : undefined}>
          <summary>{t(now === undefined ? 'setIt' : 'changeIt')}</summary>
          <Form action={paths.settingOf(view.id, one.id)} label={say(one.label, frame.lang)}>
            <input type="hidden" name="for" value={one.id} />
            <ValueField one={one} now={now} frame={frame} back={back !== null} value={value} error={error} />
            <TextArea
              name={`note-${one.id}`}
              label={t('whyDecided')}
              value={value('note')}
              error={error('note')}
              rows={2}
              required
            />
            <SubmitButton>{t('save')}</SubmitButton>
          </Form>
        </details>
      )}
    </Card>
  );
}

type ValueProps = {
  one: Setting;
  now: string | undefined;
  frame: Frame;
  back: boolean;
  value: (name: string) => string;
  error: (name: string) => string | undefined;
};

function ValueField({ one, now, frame, back, value, error }: ValueProps) {
  const t = words(frame.lang);
  const label = t('value');
  const common = { name: `value-${one.id}`, label, error: error('value'), hint: t('emptyUnsets') };
  if (one.kind === 'choice')
    return (
      <Select
        {...common}
        value={back ? value('value') : now}
        emptyLabel={t('notSet')}
        choices={(one.options ?? []).map((each) => ({ value: each.value, label: say(each.label, frame.lang) }))}
      />
    );
  if (one.kind === 'span') {
    const fields = now === undefined ? null : fieldsOf(now);
    return (
      <>
        <TextField {...common} size="short" inputmode="numeric" value={back ? value('value') : fields?.amount} />
        <UnitSelect
          name={`unit-${one.id}`}
          value={back ? value('unit') : (fields?.unit ?? 'hours')}
          lang={frame.lang}
        />
      </>
    );
  }
  return (
    <TextField
      {...common}
      type={one.kind === 'phone' ? 'tel' : 'text'}
      size="medium"
      value={back ? value('value') : now}
    />
  );
}

function valueWords(one: Setting, value: string, frame: Frame): string {
  if (one.kind === 'span') return spanWords(value, frame.lang);
  const option = one.options?.find((each) => each.value === value);
  return option ? say(option.label, frame.lang) : value;
}

function Made({ view, frame }: Props) {
  const t = words(frame.lang);
  const { switches, settings } = view.shown.definition;
  const name = (row: ChoiceMade) => {
    const found =
      switches.find((each) => each.id === row.key)?.title ?? settings.find((each) => each.id === row.key)?.label;
    return found ? say(found, frame.lang) : row.key;
  };
  const shown = (row: ChoiceMade, value: string | null) => {
    if (row.kind === 'switch') return t(value === 'on' ? 'isOn' : 'isOff');
    const one = settings.find((each) => each.id === row.key);
    return value === null ? t('notSet') : one ? valueWords(one, value, frame) : value;
  };
  return (
    <>
      <h2>{t('madeTitle')}</h2>
      <Table<ChoiceMade>
        caption={t('madeTitle')}
        captionHidden
        rows={view.made}
        columns={[
          { label: t('madeWhat'), cell: name, rowHeader: true },
          { label: t('madeBefore'), cell: (row) => shown(row, row.before) },
          { label: t('madeAfter'), cell: (row) => shown(row, row.after) },
          { label: t('madeWhy'), cell: (row) => row.note },
          { label: t('madeWhen'), cell: (row) => moment(row.at, frame) },
          { label: t('madeWho'), cell: (row) => row.by },
        ]}
      />
    </>
  );
}
