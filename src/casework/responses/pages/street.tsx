import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { ownerWords, type ProtocolDefinition, sourceWords } from '#reference/protocols/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { Cite } from '#ui/cite.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { NumberField, TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ResponseView } from '../actions/see.ts';
import type { StreetView } from '../actions/street.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Phones } from './phones.tsx';
import { Now } from './response.tsx';

type Props = { view: StreetView; frame: Frame };

/** One page for an officer at night: what is running with its clock, whom to ring, what to do, and a form of four fields. */
export function StreetPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const [newest, ...others] = view.own;
  return (
    <StaffPage frame={frame} title={t('street')} width="form">
      <h1>{t('street')}</h1>
      {newest && <Own view={newest} frame={frame} />}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t('streetOthers')}</h2>
          {others.map((each) => (
            <Card heading={nameOf(each, frame)} headingLevel={3} href={paths.response(each.response.id)}>
              <p>{began(each, frame)}</p>
            </Card>
          ))}
        </section>
      )}
      <Phones phones={view.phones} frame={frame} />
      {view.definition ? (
        <>
          {newest ? (
            <Disclosure summary={t('streetAnother')} open={frame.again !== null && frame.path === paths.street}>
              <MeetForm frame={frame} />
            </Disclosure>
          ) : (
            <section aria-labelledby="meet">
              <h2 id="meet">{t('streetMeet')}</h2>
              <MeetForm frame={frame} />
            </section>
          )}
          <WhatToDo definition={view.definition} frame={frame} folded={newest !== undefined} />
        </>
      ) : (
        <Alert kind="warning">{t('streetNotPublished')}</Alert>
      )}
    </StaffPage>
  );
}

const nameOf = ({ youth }: ResponseView, frame: Frame) => calledBy(youth.card, youth.number, frame.lang);
const began = ({ response }: ResponseView, frame: Frame) =>
  words(frame.lang)('began', {
    at: exactTime(response.startedAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC'),
  });

function Own({ view, frame }: { view: ResponseView; frame: Frame }) {
  const t = words(frame.lang);
  const about = view.youth.card?.about;
  return (
    <>
      <p>
        <strong>{t('forYouth', { who: nameOf(view, frame), number: view.youth.number })}</strong>
        {about && (
          <>
            <br />
            {about}
          </>
        )}
        <br />
        {began(view, frame)} · <a href={paths.response(view.response.id)}>{t('streetWhole')}</a>
      </p>
      <Now view={view} frame={frame} />
    </>
  );
}

function MeetForm({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.path === paths.street ? frame.again : null);
  return (
    <Form action={paths.street} label={t('streetMeet')}>
      <TextField
        name="where"
        label={t('streetWhere')}
        hint={t('streetWhereHint')}
        value={value('where')}
        error={error('where')}
        maxlength={300}
      />
      <NumberField name="age" label={t('streetAge')} value={value('age')} error={error('age')} />
      <TextArea
        name="seen"
        label={t('streetSeen')}
        hint={t('streetSeenHint')}
        value={value('seen')}
        error={error('seen')}
        rows={2}
        maxlength={2000}
      />
      <TextField
        name="given"
        label={t('streetName')}
        hint={t('streetNameHint')}
        value={value('given')}
        error={error('given')}
        maxlength={120}
      />
      <Actions>
        <SubmitButton>{t('streetBegin')}</SubmitButton>
      </Actions>
    </Form>
  );
}

/** What police do, step by step with the law behind it; what the others do folded; what not to do. */
function WhatToDo({ definition, frame, folded }: { definition: ProtocolDefinition; frame: Frame; folded: boolean }) {
  const t = words(frame.lang);
  const police = definition.steps.filter((step) => step.owner.role === 'officer');
  const others = definition.steps.filter((step) => step.owner.role !== 'officer');
  const content = (
    <>
      <ol class="tl-steps-plain">
        {police.map((step, i) => (
          <li>
            <strong>{step.title[frame.lang]}</strong> {step.sentence[frame.lang]}{' '}
            {i > 0 && (
              <span class="usa-hint">
                <Cite text={step.duty.source.citation} /> · {sourceWords(step.duty.source, frame.lang)}
              </span>
            )}
          </li>
        ))}
      </ol>
      {police.slice(0, 1).map(({ duty }) => (
        <DescriptionOfRule citation={duty.source.citation} checkedOn={duty.source.checkedOn}>
          {t('streetNoArrest')} <span class="usa-hint">{sourceWords(duty.source, frame.lang)}</span>
        </DescriptionOfRule>
      ))}
      <h3>{t('doNot')}</h3>
      <ul>
        {definition.doNot.map((line) => (
          <li>{line[frame.lang]}</li>
        ))}
      </ul>
      <Disclosure summary={t('streetTheyDo')}>
        <ul>
          {others.map((step) => (
            <li>
              <strong>{step.title[frame.lang]}</strong> {step.sentence[frame.lang]}{' '}
              <span class="usa-hint">{ownerWords(step.owner, frame.lang)}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
  if (folded) return <Disclosure summary={t('streetSteps')}>{content}</Disclosure>;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('streetSteps')}</h2>
      {content}
    </section>
  );
}
