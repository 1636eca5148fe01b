import { Checkboxes } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { seenKinds } from '../model/watch.ts';
import { paths } from '../paths.ts';
import { sharedProtocol } from '../rules.ts';
import { words } from '../words.ts';
import type { ClaimProps } from './claim.tsx';

/** Each look at whether the employer strikes back, with what was done; and the next one. */
export function Watching({ view, frame }: ClaimProps) {
  const { lang } = frame;
  const t = words(lang);
  return (
    <section aria-labelledby="watch">
      <h3 id="watch">{t('watch')}</h3>
      {view.looks.length === 0 && <p>{t('watchNone')}</p>}
      <ul>
        {view.looks.map((look) => (
          <li>
            {t('watchLine', {
              day: dayWords(look.onDay, lang),
              seen: look.seen.length > 0 ? look.seen.map((each) => t(`seen-${each}`)).join(', ') : t('seenNothing'),
            })}
            {look.sawWords && <>: {look.sawWords}</>}
            {look.doneWords && <p>{t('doneLine', { what: look.doneWords })}</p>}
            {look.nextOn && <span class="usa-hint"> {t('due-watch', { day: dayWords(look.nextOn, lang) })}</span>}
          </li>
        ))}
      </ul>
      {view.mayWrite && <Look view={view} frame={frame} />}
    </section>
  );
}

function Look({ view, frame }: ClaimProps) {
  const t = words(frame.lang);
  const here = paths.watch(view.record.id, view.claim.id);
  const { value, values, error, isBack } = typed(frame.path === here ? frame.again : null);
  const of = (name: string) => ({ name, value: value(name), error: error(name) });
  return (
    <Disclosure summary={t('watchAdd')} open={isBack}>
      <Form action={here} label={t('watchAdd')}>
        <DateField {...of('lookedOn')} label={t('lookedOn')} value={value('lookedOn') || view.today} />
        <Checkboxes
          name="seen"
          label={t('seen')}
          values={values('seen')}
          error={error('seen')}
          choices={seenKinds.map((each) => ({ value: each, label: t(`seen-${each}`) }))}
        />
        <TextArea {...of('saw')} label={t('saw')} rows={2} maxlength={2000} />
        <TextArea {...of('done')} label={t('done')} rows={2} maxlength={2000} />
        <DateField {...of('nextOn')} label={t('nextOn')} hint={t('nextHint', { n: sharedProtocol.watchDays })} />
        <Actions>
          <SubmitButton look="outline">{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
