import type { Frame } from '#platform/http/door.ts';
import { dollars } from '#reference/funds/index.ts';
import { Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { OneView } from '../actions/desk.ts';
import { helps, ways } from '../model/ask.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: OneView; frame: Frame };

/** What can be done with an ask, as it stands, by the one who looks at it. */
export function Steps({ view, frame }: Props) {
  const { ask } = view;
  if (view.mayDecide) return <Decide view={view} frame={frame} />;
  if (ask.standing === 'approved') return <Pay view={view} frame={frame} />;
  return ask.standing === 'paid' ? <Tell view={view} frame={frame} /> : null;
}

function Decide({ view: { ask }, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const approve = t('approve', { amount: dollars(ask.cents, frame.lang) });
  return (
    <>
      <Form action={paths.step(ask.id, 'approval')} label={approve}>
        <SubmitButton>{approve}</SubmitButton>
      </Form>
      <Disclosure summary={t('deny')} open={error('words') !== undefined}>
        <Form action={paths.step(ask.id, 'denial')} label={t('deny')}>
          <TextArea
            name="words"
            label={t('denyWords')}
            value={value('words')}
            error={error('words')}
            rows={3}
            maxlength={1000}
          />
          <SubmitButton look="outline">{t('deny')}</SubmitButton>
        </Form>
      </Disclosure>
    </>
  );
}

function Pay({ view: { ask, today }, frame }: Props) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <section aria-labelledby="pay">
      <h2 id="pay">{t('pay')}</h2>
      <Form action={paths.step(ask.id, 'payment')} label={t('pay')}>
        <DateField
          name="onDay"
          label={t('onDay')}
          value={isBack ? value('onDay') : today}
          error={error('onDay')}
          max={today}
        />
        <Radios
          name="way"
          label={t('way')}
          value={isBack ? value('way') : ask.way}
          error={error('way')}
          choices={ways.map((each) => ({ value: each, label: t(`way-${each}`) }))}
        />
        <TextField
          name="receipt"
          label={t('receipt')}
          value={value('receipt')}
          error={error('receipt')}
          maxlength={300}
        />
        <SubmitButton>{t('payDo')}</SubmitButton>
      </Form>
    </section>
  );
}

function Tell({ view: { ask, askNow, askOn }, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const { value, error } = typed(frame.again);
  return (
    <section aria-labelledby="effect">
      <h2 id="effect">{t('effect')}</h2>
      {!askNow && askOn && <p>{t('effectLater', { day: dayWords(askOn, lang) })}</p>}
      <Form action={paths.step(ask.id, 'effect')} label={t('effect')}>
        <Radios
          name="helped"
          label={t('effectAsk')}
          value={value('helped')}
          error={error('helped')}
          choices={helps.map((each) => ({ value: each, label: t(`helped-${each}`) }))}
        />
        <TextArea
          name="words"
          label={t('effectWords')}
          value={value('words')}
          error={error('words')}
          rows={2}
          maxlength={1000}
        />
        <SubmitButton look={askNow ? 'main' : 'outline'}>{t('effectDo')}</SubmitButton>
      </Form>
    </section>
  );
}
