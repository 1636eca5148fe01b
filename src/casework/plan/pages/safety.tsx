import { IntoStory, TellingOnce } from '#casework/story/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { MOST_SAFETY, type SafetyView } from '../actions/safety.ts';
import { type SafetyPart, safetyParts } from '../model/lines.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { PlanForm } from './frame.tsx';
import type { PlanProps } from './props.ts';
import { type Back, SaysNow, WhoseField } from './said.tsx';

/** The safety plan as the plan's page shows it, with the card that prints small. */
export function Safety({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const said = safetyParts.flatMap((code) =>
    view.lines.filter((line) => line.kind === 'safety' && line.code === code && line.words),
  );
  return (
    <section aria-labelledby="safety">
      <h2 id="safety">{t('safetyPlan')}</h2>
      {said.length === 0 && <p>{t('noSafety')}</p>}
      <dl class="tl-summary">
        {said.map((line) => (
          <div>
            <dt>{t(`part-${line.code as SafetyPart}`)}</dt>
            <dd class="tl-prose">{line.words}</dd>
          </div>
        ))}
      </dl>
      <p>{t('noPunishment')}</p>
      {view.mayAdd && (
        <p class="tl-screen-only">
          <a href={paths.safety(view.record.id)}>{t('changeSafety')}</a>
        </p>
      )}
      {said.length > 0 && <Cards youthId={view.record.id} frame={frame} />}
    </section>
  );
}

function Cards({ youthId, frame }: { youthId: string; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <Actions>
      {(['en', 'es'] as const).map((lang) => (
        <ButtonLink look="outline" href={paths.card(youthId, lang)}>
          {t(`card-${lang}`)}
        </ButtonLink>
      ))}
    </Actions>
  );
}

/** The safety plan as it is written, part by part, with the youth. */
export function SafetyPage({ view, frame }: { view: SafetyView; frame: Frame }) {
  const t = words(frame.lang);
  const { record } = view;
  const back = typed(frame.again);
  return (
    <PlanForm record={record} frame={frame} heading={t('safetyPlan')}>
      <p>{t('safetyLead')}</p>
      <p>{t('noPunishment')}</p>
      <TellingOnce
        told={view.told}
        form="plan-safety"
        frame={frame}
        isNew={(field) => view.mayAdd && !(field in view.parts)}
      >
        <Form action={paths.safety(record.id)} label={t('safetyPlan')}>
          {safetyParts.map((code) => (
            <Part code={code} view={view} back={back} frame={frame} />
          ))}
          <WhoseField back={back} frame={frame} />
          {view.mayAdd && (
            <>
              <IntoStory frame={frame} />
              <Actions>
                <SubmitButton>{t('save')}</SubmitButton>
              </Actions>
            </>
          )}
        </Form>
      </TellingOnce>
      <Cards youthId={record.id} frame={frame} />
    </PlanForm>
  );
}

function Part({ code, view, back, frame }: { code: SafetyPart; view: SafetyView; back: Back; frame: Frame }) {
  const t = words(frame.lang);
  const now = view.parts[code];
  const moved = back.isBack && back.value(`follows-${code}`) !== (now?.id ?? '');
  return (
    <>
      <input type="hidden" name={`follows-${code}`} value={now?.id ?? ''} />
      {moved && now && <SaysNow line={now} frame={frame} />}
      <TextArea
        name={code}
        label={t(`part-${code}`)}
        hint={t(`partHint-${code}`)}
        value={back.isBack ? back.value(code) : (now?.words ?? '')}
        error={back.error(code)}
        rows={3}
        maxlength={MOST_SAFETY}
      />
    </>
  );
}
