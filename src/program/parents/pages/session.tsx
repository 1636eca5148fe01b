import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { SessionView } from '../actions/classes.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import type { Seat } from '../registration-store.ts';
import { words } from '../words.ts';

type Props = { view: SessionView; frame: Frame };

/** Who is here: each person with two large buttons, on a phone in one hand. */
export function SessionPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { one, n, seats, heads } = view;
  const session = one.sessions.find((each) => each.n === n);
  const at = session ? exactTime(session.startsAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC') : '';
  return (
    <StaffPage frame={frame} title={t('title')} width="form" crumbs={[{ href: paths.kept(one.id), label: one.title }]}>
      <h1>{t('session', { n })}</h1>
      <p>{at}</p>
      {heads === null ? (
        <>
          <p class="usa-hint">{t('attendHint')}</p>
          {seats.length === 0 && <p>{t('nobodyYet')}</p>}
          <Form action={paths.session(one.id, String(n))} label={t('takeNow')}>
            {seats.map((each) => (
              <OneSeat seat={each} frame={frame} />
            ))}
          </Form>
        </>
      ) : (
        <Heads view={view} frame={frame} />
      )}
    </StaffPage>
  );
}

function OneSeat({ seat, frame }: { seat: Seat; frame: Frame }) {
  const t = words(frame.lang);
  const { who } = seat;
  const said = publicWords(frame.lang);
  const facts = [
    seat.seated ? null : t('waits'),
    seat.came === null ? t('notTaken') : t(seat.came ? 'came' : 'didNot'),
    t('nOfAll', { n: seat.by }),
    who.phone,
    who.needs.length > 0 ? `${t('needsOf')}: ${who.needs.map((each) => said(`publicGives-${each}`)).join(', ')}` : null,
    who.children,
    who.by ? t('signedUpBy', { who: who.by }) : null,
  ];
  const tap = (came: boolean) => (
    <SubmitButton name="who" value={`${seat.id} ${came ? 'yes' : 'no'}`} look={came === seat.came ? 'main' : 'outline'}>
      <span aria-hidden="true">{t(came ? 'came' : 'didNot')}</span>
      <span class="usa-sr-only">{t(came ? 'saysCame' : 'saysDidNot', { name: who.name })}</span>
    </SubmitButton>
  );
  return (
    <Card heading={who.name}>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <Actions>
        {tap(true)}
        {tap(false)}
      </Actions>
    </Card>
  );
}

function Heads({ view: { one, n, heads }, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Form action={paths.heads(one.id, String(n))} label={t('heads')}>
      <NumberField
        name="heads"
        label={t('heads')}
        value={value('heads') || String(heads ?? '')}
        error={error('heads')}
      />
      <SubmitButton>{t('keep')}</SubmitButton>
    </Form>
  );
}
