import { WhoMayBeTold } from '#casework/care/index.ts';
import { AlreadyTold } from '#casework/story/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Cite } from '#ui/cite.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ItemView } from '../actions/adulthood.ts';
import { states } from '../model/adulthood.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { stateWords, Told } from './items.tsx';

/** One thing on the way to adulthood: what was written of it, and where it stands now. */
export function ItemPage({ view, frame }: { view: ItemView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, item } = view;
  const { value, error } = typed(frame.again);
  const crumbs = [...toRecord(record, frame), { href: paths.adulthood(record.id), label: t('adulthood') }];
  return (
    <StaffPage frame={frame} title={t('adulthood')} width="form" crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{item.label[frame.lang]}</h2>
      <Told item={item} view={view} frame={frame} />
      {view.life && <WhoMayBeTold life={view.life} youthId={record.id} frame={frame} />}
      <AlreadyTold told={view.told} form="adulthood-item" frame={frame} />
      <Form action={paths.item(record.id, item.id)} label={t('change')}>
        <Radios
          name="state"
          label={t('state')}
          value={value('state')}
          error={error('state')}
          choices={states.map((each) => ({ value: each, label: stateWords(item.group, each, frame) }))}
        />
        <DateField name="onDay" label={t('sinceDay')} value={value('onDay') || view.today} error={error('onDay')} />
        <TextField name="words" label={t('more')} value={value('words')} error={error('words')} maxlength={600} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
      <p class="usa-hint">
        {t('source')}: <Cite text={item.source} />.{' '}
        {item.checkedOn ? dayWords(item.checkedOn, frame.lang) : t('notChecked')}.
      </p>
    </StaffPage>
  );
}
